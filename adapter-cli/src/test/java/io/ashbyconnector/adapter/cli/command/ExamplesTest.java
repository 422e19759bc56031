package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of every help work as they are printed, in a shell, and against the sandbox. */
class ExamplesTest {

    /** Runs examples with an {@code ashby} that only tells its words, and with what else stands in them. */
    private static final String SHELL = """
            exec 3>&1
            ashby() { local IFS=$'\\036'; printf '%s\\037' "$*" >&3; }
            claude() { while [ "$1" != -- ]; do shift; done; shift; "$@"; }
            pass() { :; }
            """;

    /** What the sandbox has no record for that stays the same. */
    private static final Set<String> OF_ONES_OWN = Set.of("webhooks get", "notetaker-transcripts get");

    /** What needs a module that the command does not bundle. */
    private static final Set<String> NOT_IN_THE_COMMAND = Set.of("ashby files text");

    /** What runs until it is stopped, and what signs in with something that is not here. */
    private static final Set<String> NOT_RUN = Set.of("mcp", "sandbox", "--client-id", "--api-key-command");

    private static AshbySandbox sandbox;
    private static Map<String, List<List<String>>> wide;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void start() throws Exception {
        sandbox = AshbySandbox.start();
        Files.writeString(directory.resolve("key.txt"), sandbox.apiKey());
        Files.writeString(directory.resolve("secret.txt"), "a secret of the webhook");
        Files.writeString(directory.resolve("question.sql"), "SELECT count(*) FROM jobs");
        Files.writeString(
                directory.resolve("work.properties"),
                "ashby.base-url = " + sandbox.baseUri() + "\nashby.api-key-file = key.txt\n");
        for (String file : List.of("portfolio.pdf", "cv.pdf")) {
            Files.writeString(directory.resolve(file), "%PDF-1.4");
        }
        Path profile =
                Files.createDirectories(directory.resolve(".config/ashby")).resolve("acme.properties");
        Files.copy(directory.resolve("work.properties"), profile);
        Files.copy(directory.resolve("key.txt"), profile.resolveSibling("key.txt"));
        wide = asked(100);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** By command, the words of each example of its help, as a shell reads them. */
    private static Map<String, List<List<String>>> asked(int columns) throws Exception {
        StringBuilder script = new StringBuilder(SHELL);
        for (String command : CommandsTest.everyCommand()) {
            script.append("printf '%s\\034' '").append(command).append("' >&3\n");
            List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.remove(0);
            words.addAll(List.of("--help", "--no-color"));
            String help = Cli.in(directory)
                    .wide(columns)
                    .run(words.toArray(String[]::new))
                    .out();
            help.lines()
                    .dropWhile(line -> !line.matches("Examples?:"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("  "))
                    .forEach(line -> script.append(line.substring(2)).append('\n'));
            script.append("printf '\\035' >&3\n");
        }
        Path file = Files.writeString(directory.resolve("examples"), script);
        Process shell = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        Map<String, List<List<String>>> examples = new LinkedHashMap<>();
        for (String command : told.split("\035", -1)) {
            String[] parts = command.split("\034", -1);
            if (parts.length == 2) {
                examples.put(
                        parts[0],
                        Stream.of(parts[1].split("\037", -1))
                                .filter(line -> !line.isEmpty())
                                .map(line -> List.of(line.split("\036", -1)))
                                .toList());
            }
        }
        return examples;
    }

    /** Each once; those that sign out come last, because others are signed in. */
    static Stream<List<String>> examples() {
        return wide.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(words -> words.contains("logout")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_works(List<String> example) {
        List<String> words = new ArrayList<>(example);
        if (!Collections.disjoint(words, NOT_RUN)) {
            assertThat(new CommandTree(Catalog.ofAshby())
                            .parserFor(words)
                            .parseArgs(words.toArray(String[]::new))
                            .errors())
                    .isEmpty();
            return;
        }
        if (OF_ONES_OWN.stream().anyMatch(command -> String.join(" ", words).startsWith(command))) {
            words.add("--dry-run");
        }
        words.remove("--sandbox"); // for one that is there already
        boolean hosted = words.contains("hosted") || words.get(0).equals("connectors");
        Cli shell = Cli.in(directory).typing(sandbox.apiKey());

        Cli.Result result =
                (hosted ? shell.throughAirbyte(sandbox) : shell.against(sandbox)).run(words.toArray(String[]::new));

        assertThat(result.exit()).as(words + ": " + result.err()).isZero();
        for (String option : List.of("--svg", "--html")) {
            if (words.contains(option)) {
                assertThat(directory.resolve(words.get(words.indexOf(option) + 1)))
                        .isNotEmptyFile();
            }
        }
    }

    @Test
    void every_command_has_an_example_that_a_narrow_screen_does_not_change() throws Exception {
        Map<String, List<List<String>>> narrow = asked(55);

        assertThat(wide.keySet())
                .containsExactlyElementsOf(
                        CommandsTest.everyCommand().stream().distinct().toList());
        wide.forEach((command, examples) -> {
            assertThat(spaces(examples))
                    .as(command)
                    .isNotEmpty()
                    .isEqualTo(spaces(narrow.getOrDefault(command, List.of())));
            if (!command.equals("ashby") && !NOT_IN_THE_COMMAND.contains(command)) {
                assertThat(spaces(examples))
                        .anySatisfy(line -> assertThat(line.replace('_', '-'))
                                .contains(command.substring("ashby ".length()).replace('_', '-')));
            }
        });
    }

    /** JSON and SQL may have line breaks for spaces. */
    private static List<String> spaces(List<List<String>> examples) {
        return examples.stream()
                .map(words -> String.join(" ", words).replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void an_example_that_writes_sends_nothing() {
        Set<String> writes = Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> action.effect().isWrite())
                .map(action -> Help.kebab(action.entity()) + " " + Help.kebab(action.name()))
                .collect(Collectors.toSet());

        assertThat(examples()
                        .map(words -> String.join(" ", words))
                        .filter(line -> writes.stream().anyMatch(write -> (line + " ").contains(write + " ")))
                        .filter(line -> !line.startsWith("help ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("--dry-run"));
    }
}
