package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.port.InstalledAdapters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of help that belongs to no command. Its text is a resource: paragraphs of one line each, lines that are indented by
 * two spaces and stay as they are, and a name in braces for what is made here.
 */
enum Topic {
    AUTH("Where credentials come from", "authentication", "credentials", "api-key", "keys", "login", "secrets"),
    CONFIGURATION("Where settings come from, and which ones win", "config", "settings", "precedence", "profiles"),
    DATES("How times can be written", "date", "time", "times", "timestamps", "time-zones"),
    ENVIRONMENT("All settings, with their environment variables", "env", "variables", "environment-variables"),
    EXIT_CODES("What the exit codes and types of errors mean", "exit", "exit-code", "exit-status", "errors"),
    MODES("Direct and hosted mode", "mode", "direct", "hosted", "airbyte"),
    OUTPUT("Formats, fields and colors", "format", "formats", "formatting", "json", "jsonl", "csv", "fields", "color"),
    PAGING("Long lists: pages, cursors, and what changed since", "pagination", "pages", "cursor", "limit", "state"),
    RETRIES("What is tried again, timeouts and rate limits", "retry", "timeouts", "rate-limits", "limits", "network"),
    SCRIPTING("Using the command in scripts and pipes", "scripts", "pipes", "automation", "ci"),
    WRITES("How to allow, preview and confirm changes", "write", "dry-run", "confirmation", "allow-writes", "audit");

    /** The columns of what is not broken into other lines. */
    private static final int NARROW = 78;

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> otherNames;

    Topic(String title, String... otherNames) {
        this.title = title;
        this.otherNames = List.of(otherNames);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** The topic that is called so, in one word or several. */
    static Optional<Topic> of(List<String> words) {
        String name = String.join("-", words).toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "-");
        return Stream.of(values())
                .filter(topic -> topic.id().equals(name) || topic.otherNames.contains(name))
                .findFirst();
    }

    /** The text, line by line: an empty line between paragraphs, and what is indented stays as it is. */
    List<String> lines() {
        return resource("topics/" + id() + ".txt")
                .lines()
                .flatMap(line -> switch (line) {
                    case "{settings}" -> settings();
                    case "{exit-codes}" -> exitCodes();
                    default -> Stream.of(line);
                })
                .toList();
    }

    /** The text for a screen. */
    String text(int width) {
        return lines().stream()
                .flatMap(line -> (line.startsWith(" ") ? List.of(line) : Wrapping.lines(line, width)).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A list of all, with what they are about. */
    static String list(int width) {
        TerminalTable table = new TerminalTable().column("").wrapped("");
        for (Topic topic : values()) {
            table.row("  " + topic.id(), topic.title());
        }
        return table.render(width, Style.PLAIN);
    }

    private static Stream<String> settings() {
        Map<String, String> meanings = resource("settings.txt")
                .lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return InstalledAdapters.find().configurationKeys().stream().flatMap(key -> setting(key, meanings));
    }

    /** A command that prints a secret is taken only from a file. */
    private static Stream<String> setting(ConfigKey key, Map<String, String> meanings) {
        String variable = key.name().endsWith("-command") ? "" : key.environment() + ", ";
        return Stream.concat(
                Stream.of("  " + variable + key.name()),
                Stream.ofNullable(meanings.get(key.name())).flatMap(meaning -> indented(meaning, "      ")));
    }

    private static Stream<String> exitCodes() {
        Map<String, String> types = Arrays.stream(ErrorType.values())
                .collect(Collectors.groupingBy(
                        type -> String.valueOf(ExitCode.of(type)),
                        LinkedHashMap::new,
                        Collectors.mapping(ErrorType::id, Collectors.joining(", "))));
        return ExitCode.meanings().entrySet().stream().flatMap(code -> {
            String number = String.format("  %3s  ", code.getKey());
            List<String> lines = new ArrayList<>(
                    indented(code.getValue(), " ".repeat(number.length())).toList());
            lines.set(0, number + lines.get(0).strip());
            Stream.ofNullable(types.get(code.getKey()))
                    .flatMap(each -> indented(each, " ".repeat(number.length())))
                    .forEach(lines::add);
            return lines.stream();
        });
    }

    private static Stream<String> indented(String text, String indent) {
        return Wrapping.lines(text, NARROW - indent.length()).stream().map(line -> indent + line);
    }

    /** A text that comes with the command. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Topic.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
