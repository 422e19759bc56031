package io.ashbyconnector.testkit;

import io.ashbyconnector.catalog.ChoiceShape;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A valid value for each parameter. */
final class SampleValues {

    private SampleValues() {}

    static Object of(Parameter parameter) {
        return of(parameter.shape());
    }

    private static Object of(Shape shape) {
        if (shape instanceof Shape.Text text) {
            return text.allowed().isEmpty()
                    ? ofFormat(text.format())
                    : text.allowed().get(0);
        }
        if (shape instanceof Shape.Flag) {
            return true;
        }
        if (shape instanceof Shape.Whole whole) {
            return whole.min() == null ? 1L : whole.min();
        }
        if (shape instanceof Shape.Decimal) {
            return 1;
        }
        if (shape instanceof Shape.Timestamp) {
            return "2026-01-02T03:04:05Z";
        }
        if (shape instanceof ListShape list) {
            return List.of(of(list.element()));
        }
        if (shape instanceof Shape.MapOf map) {
            return Map.of("some-name", of(map.value()));
        }
        if (shape instanceof ObjectShape fields) {
            Map<String, Object> values = new LinkedHashMap<>();
            fields.fields().stream().filter(Parameter::required).forEach(field -> values.put(field.name(), of(field)));
            fields.rules()
                    .oneOf()
                    .forEach(group ->
                            fields.field(group.get(0)).ifPresent(field -> values.put(field.name(), of(field))));
            return values;
        }
        if (shape instanceof ChoiceShape choice) {
            return of(choice.options().get(0));
        }
        return List.of("id");
    }

    private static String ofFormat(Shape.Text.@Nullable Format format) {
        if (format == null) {
            return "some-text";
        }
        return switch (format) {
            case UUID -> "0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21";
            case EMAIL -> "someone@example.com";
            case URI -> "https://example.com/";
            case DATE -> "2026-01-02";
            case IDENTIFIER -> "some_name";
        };
    }
}
