package io.ashbyconnector.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be done with an entity.
 *
 * @param name such as {@code list}
 * @param parameters in the order in which they are shown
 * @param needsOneOf parameters of which at least one must be given; empty when there is no such rule
 */
public record Action(
        String name,
        ActionKind kind,
        Effect effect,
        String description,
        List<Parameter> parameters,
        List<String> needsOneOf) {

    public Action {
        parameters = List.copyOf(parameters);
        needsOneOf = List.copyOf(needsOneOf);
    }

    /** The same action with these parameters, of which {@code needsOneOf} keeps those that are left. */
    public Action with(List<Parameter> parameters) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        return new Action(
                name,
                kind,
                effect,
                description,
                parameters,
                needsOneOf.stream().filter(names::contains).toList());
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** Whether the action has a {@code cursor} to walk its pages with. */
    public boolean isPaged() {
        return kind.isPaged();
    }
}
