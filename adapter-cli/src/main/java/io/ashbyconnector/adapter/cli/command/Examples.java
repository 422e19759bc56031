package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The examples of help, as they are typed: those of a resource, and for other actions some that are made from the catalog. */
final class Examples {

    private static final String OF_VALUES = "values";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PLAIN = Pattern.compile("[\\w./:@%+=,-]+");

    private static final String CONTINUED = " \\";
    private static final String INDENT = "   ";

    /** Text in quotes that stays on one line, or a word, which may be one of JSON or SQL in quotes. */
    private static final String VALUE = "(?:'(?![{\\[]|SELECT)[^']*'|(?:\"[^\"]*\"|[^\\s\"])+)";

    /** What stays together: an option and its value, or the beginning of that. */
    private static final Pattern PART = Pattern.compile(" ?(?:--?\\w[\\w.-]* (?!-))?" + VALUE);

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private Examples() {}

    /** Reads the resource. */
    static Examples read() {
        Examples examples = new Examples();
        String section = "";
        for (String line : Topic.resource("examples.txt").lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals(OF_VALUES) && !line.isEmpty()) {
                int space = line.indexOf(' ');
                examples.values.put(line.substring(0, space), line.substring(space + 1));
            } else if (!section.isEmpty() && !line.isEmpty()) {
                examples.sections
                        .computeIfAbsent(section, each -> new ArrayList<>())
                        .add(examples.filled(line));
            }
        }
        return examples;
    }

    private String filled(String line) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /**
     * Those of a command.
     *
     * @param path its name with those of the commands above it, {@code store tables}; {@code ashby} for all
     * @param entity whose command it is; null for none
     */
    List<String> of(String path, @Nullable Entity entity) {
        List<String> written = sections.getOrDefault(path, List.of());
        if (!written.isEmpty() || entity == null) {
            return written;
        }
        String name = path.substring(path.indexOf(' ') + 1);
        return entity.actions().stream()
                .filter(action -> name.equals(path) || Help.kebab(action.name()).equals(name))
                .findFirst()
                .map(action ->
                        name.equals(path) ? of(path + " " + Help.kebab(action.name()), entity) : made(path, action))
                .orElse(List.of());
    }

    private List<String> made(String command, Action action) {
        if (action.contextStore()) {
            return List.of("ashby --sandbox " + command + query(action));
        }
        String needed = needed(action);
        String line = (needed.isEmpty() ? "ashby " : "ashby --sandbox ") + command + needed;
        if (action.effect().isWrite()) {
            return List.of(line + " --dry-run");
        }
        return action.hasCursor()
                ? List.of(line + (action.parameter("limit").isPresent() ? " --limit 20" : ""), line + " --all -o jsonl")
                : List.of(line);
    }

    private String needed(Action action) {
        StringBuilder words = new StringBuilder();
        if (action.id() != null) {
            String id = action.example() == null ? value(action.parameter(action.id())) : action.example();
            words.append(' ').append(word(id));
        }
        Stream<Parameter> required = action.parameters().stream().filter(Parameter::required);
        Stream<Parameter> first = action.input().rules().oneOf().stream()
                .filter(group -> !group.contains(String.valueOf(action.id())))
                .flatMap(group -> action.parameter(group.get(0)).stream());
        Stream.concat(required, first)
                .filter(parameter -> !parameter.name().equals(action.id()))
                .forEach(parameter -> words.append(' ')
                        .append(Help.option(parameter))
                        .append(
                                parameter.shape() instanceof Shape.Flag
                                        ? ""
                                        : " " + word(value(Optional.of(parameter)))));
        return words.toString();
    }

    private String value(Optional<Parameter> parameter) {
        return parameter
                .map(each -> values.getOrDefault(
                        each.name(), each.shape().allowed().stream().findFirst().orElse(Help.label(each))))
                .orElse("ID");
    }

    private static String word(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value + "'";
    }

    private static String query(Action action) {
        if (action.parameter("sql").isPresent()) {
            return " --sql 'SELECT count(*) FROM " + action.entity() + "'";
        }
        return Optional.ofNullable(action.record()).stream()
                .flatMap(row -> Stream.of(row.type().getRecordComponents()))
                .map(RecordComponent::getName)
                .skip(1)
                .findFirst()
                .map(field -> " --query '{\"sort\": [{\"" + field + "\": \"asc\"}]}' --limit 5")
                .orElse("");
    }

    /**
     * A line of a shell, broken into several that mean the same: before an option or an argument, with a backslash, and at
     * the spaces of JSON or SQL in quotes, where a line break is no more than a space.
     *
     * @param width how long they may be, where that is possible
     */
    static List<String> wrap(String example, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Matcher part = PART.matcher(example);
        boolean inQuotes = false;
        while (part.find()) {
            String end = inQuotes ? "" : CONTINUED;
            if (!line.toString().isBlank() && line.length() + part.group().length() + CONTINUED.length() > width) {
                lines.add(line + end);
                line = new StringBuilder(INDENT);
            }
            line.append(part.group());
            inQuotes ^= part.group().chars().filter(c -> c == '\'').count() % 2 == 1;
        }
        lines.add(line.toString());
        return lines;
    }
}
