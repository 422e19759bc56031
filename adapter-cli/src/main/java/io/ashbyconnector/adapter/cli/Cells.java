package io.ashbyconnector.adapter.cli;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON values as short text for people. */
final class Cells {

    private static final List<String> NAMES = List.of("name", "title", "label", "text", "value", "email", "url", "id");
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*";

    private Cells() {}

    /** The value in full; a list with commas, an object by its name, or else what is in it; nothing for null. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(Cells::text).collect(Collectors.joining(", "));
        }
        return value.isObject() ? named(value) : value.asString();
    }

    /** The same, with moments cut to the minute. */
    static String brief(JsonNode value) {
        String text = text(value);
        return value.isString() && text.matches(MOMENT) ? text.substring(0, 16).replace('T', ' ') : text;
    }

    private static String named(JsonNode object) {
        String person = (text(object.path("firstName")) + " " + text(object.path("lastName"))).strip();
        if (!person.isEmpty()) {
            return person;
        }
        return NAMES.stream()
                .map(object::path)
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asString)
                .findFirst()
                .orElseGet(() -> object.valueStream()
                        .map(Cells::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
