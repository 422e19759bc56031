package io.ashbyconnector.testkit;

import io.ashbyconnector.catalog.Parameter;
import java.util.List;
import java.util.Map;

/** A valid value for each parameter. */
final class SampleValues {

    private SampleValues() {}

    static Object of(Parameter parameter) {
        return switch (parameter.type()) {
            case STRING ->
                parameter.allowed().isEmpty()
                        ? "some-text"
                        : parameter.allowed().get(0);
            case BOOLEAN -> true;
            case INTEGER -> 1;
            case TIMESTAMP -> "2026-01-02T03:04:05Z";
            case STRING_LIST -> parameter.allowed().isEmpty() ? List.of("some-text") : parameter.allowed();
            case OBJECT -> Map.of();
            case LIST -> List.of(List.of("id"));
        };
    }
}
