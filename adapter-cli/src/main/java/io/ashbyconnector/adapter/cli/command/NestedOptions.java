package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.TypedParameters;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * An option for a field within an object, {@code --location.city}, beside the one that takes the whole object as JSON.
 *
 * @param path the names of the parameter and of the fields in it that lead there
 */
record NestedOptions(List<String> path, Parameter field) {

    /** Those of a parameter, to any depth; none of what is not an object. */
    static Stream<NestedOptions> of(Parameter parameter) {
        return within(List.of(parameter.name()), parameter);
    }

    private static Stream<NestedOptions> within(List<String> path, Parameter parameter) {
        if (!(parameter.shape() instanceof ObjectShape object)) {
            return Stream.empty();
        }
        return object.fields().stream().flatMap(field -> {
            List<String> place = new ArrayList<>(path);
            place.add(field.name());
            return field.shape() instanceof ObjectShape
                    ? within(place, field)
                    : Stream.of(new NestedOptions(place, field));
        });
    }

    /** As messages of the API name it: {@code location.city}. */
    String place() {
        return String.join(".", path);
    }

    String name() {
        List<String> outer = path.subList(0, path.size() - 1);
        return Help.option(field)
                .replaceFirst(
                        "--",
                        "--"
                                + outer.stream()
                                        .map(name -> Help.kebab(name) + ".")
                                        .collect(Collectors.joining()));
    }

    OptionSpec option() {
        String description = Help.describeOption(field);
        return OptionSpec.builder(name())
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(Help.label(field))
                .completionCandidates(field.shape().allowed())
                .description(description.isEmpty() ? new String[0] : Help.lines(description))
                .build();
    }

    /**
     * Puts the object that the options of a parameter make among the parameters.
     *
     * @throws InvalidInputException when the whole object was given too
     */
    static void read(
            Parameter parameter,
            ParseResult given,
            TypedParameters text,
            Map<String, @Nullable Object> params,
            String operation) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        of(parameter).filter(nested -> given.hasMatchedOption(nested.name())).forEach(nested -> {
            if (params.containsKey(parameter.name())) {
                throw new InvalidInputException(ErrorDetails.of("'" + parameter.name()
                                + "' is given as a whole, and its part by " + nested.name() + ".")
                        .in(operation)
                        .hint("Keep one of them."));
            }
            nested.put(
                    object,
                    text.option(nested.name(), nested.field(), given.matchedOptionValue(nested.name(), List.of())));
        });
        if (!object.isEmpty()) {
            params.put(parameter.name(), object);
        }
    }

    private void put(Map<String, @Nullable Object> object, @Nullable Object value) {
        Map<String, @Nullable Object> place = object;
        for (String name : path.subList(1, path.size() - 1)) {
            Map<String, @Nullable Object> inner = new LinkedHashMap<>();
            if (place.get(name) instanceof Map<?, ?> known) {
                known.forEach((key, each) -> inner.put(String.valueOf(key), each));
            }
            place.put(name, inner);
            place = inner;
        }
        place.put(path.get(path.size() - 1), value);
    }
}
