package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.catalog.ValueReader;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Parameters as they are typed on a command line, turned into the values that they mean. What does not look like the type
 * stays text; the catalog says what is wrong with it.
 */
public final class TypedParameters {

    private static final String NULL = "null";

    private final ProcessContext process;

    public TypedParameters(ProcessContext process) {
        this.process = process;
    }

    /** The value of a parameter that its own option gave one or more times: of a secret, what the file holds that was named. */
    public @Nullable Object option(String option, Parameter parameter, List<String> texts) {
        if (!parameter.isSecret()) {
            return value(parameter, texts);
        }
        String file = texts.get(texts.size() - 1);
        return SecretInput.readsInput(file)
                ? SecretInput.standardInput(process, option)
                : SecretInput.file(process, file, option);
    }

    /**
     * The value of a parameter that was given one or more times; null where that is a value, and was meant.
     *
     * @throws InvalidParameterException when null may have been meant where it is no value, and would become a text
     */
    public @Nullable Object value(Parameter parameter, List<String> texts) {
        if (texts.get(texts.size() - 1).equals(NULL)) {
            if (parameter.nullable()) {
                return null;
            }
            if (parameter.shape() instanceof Shape.Text text && text.allowed().isEmpty()) {
                throw new InvalidParameterException(
                        ErrorDetails.of("The parameter '" + parameter.name() + "' cannot be null.")
                                .hint(
                                        "If you mean the text, give it as JSON, with 'ashby execute ENTITY ACTION --params JSON'."));
            }
        }
        ValueReader reader = new ValueReader(text -> parse(parameter.name(), text));
        boolean isListOfTexts = parameter.shape() instanceof ListShape list && list.element() instanceof Shape.Text;
        if (!isListOfTexts) {
            String last = texts.get(texts.size() - 1);
            return Objects.requireNonNullElse(reader.read(parameter.shape(), last), last);
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (String text : texts) {
            Object read = reader.read(parameter.shape(), text);
            if (read instanceof List<?> elements) {
                all.addAll(elements);
            } else {
                all.add(read);
            }
        }
        return all;
    }

    private Object parse(String name, String text) {
        try {
            Object value = JsonInput.read(text);
            return value == null ? text : value;
        } catch (JacksonException malformed) {
            throw new InvalidInputException(
                    ErrorDetails.of("The value of '" + name + "' is not the JSON it should be: " + reason(malformed)),
                    malformed);
        }
    }

    /** The pairs of {@code --param}: {@code limit=5}; a list parameter may be named several times. */
    public Map<String, @Nullable Object> pairs(Action action, List<String> pairs) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new InvalidInputException(ErrorDetails.of("--param '" + pair + "' is not a name and a value.")
                        .hint("Write it as in: --param limit=5"));
            }
            texts.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        texts.forEach((name, given) -> {
            Optional<Parameter> parameter = action.parameter(name);
            values.put(name, parameter.isPresent() ? value(parameter.get(), given) : given.get(0));
        });
        return values;
    }

    /** Whether the argument of {@code --params} means standard input. */
    public static boolean readsInput(String argument) {
        return argument.equals("-");
    }

    /** Whether it holds the parameters itself. */
    public static boolean isInline(String argument) {
        return !readsInput(argument) && !argument.startsWith("@");
    }

    /** The object of {@code --params}: the text itself, {@code @FILE}, or {@code -} for standard input. */
    public Map<String, @Nullable Object> object(String argument) {
        String text = readsInput(argument)
                ? TextInput.standardInput(process)
                : argument.startsWith("@")
                        ? TextInput.file(process, argument.substring(1), "the @ of --params")
                        : argument;
        Object value;
        try {
            value = JsonInput.read(text);
        } catch (JacksonException malformed) {
            throw notAnObject(reason(malformed), malformed);
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw notAnObject(value == null ? "It is null." : "It is " + kind(value) + ".", null);
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        map.forEach((name, each) -> params.put(String.valueOf(name), each));
        return params;
    }

    private static String kind(Object value) {
        return value instanceof List ? "a list" : value instanceof String ? "a string" : "the value " + value;
    }

    private static InvalidInputException notAnObject(String why, @Nullable Throwable cause) {
        return new InvalidInputException(
                ErrorDetails.of("--params must be a JSON object. " + why)
                        .hint("Write it as in: --params '{\"limit\": 5}', or --params @FILE, or --params - for standard"
                                + " input."),
                cause);
    }

    private static String reason(JacksonException malformed) {
        String where = malformed.getLocation() == null
                ? ""
                : " (line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr() + ")";
        String message = malformed.getOriginalMessage().lines().findFirst().orElse("It is malformed");
        return message.replaceFirst(" \\(start marker at .*", "") + where + ".";
    }
}
