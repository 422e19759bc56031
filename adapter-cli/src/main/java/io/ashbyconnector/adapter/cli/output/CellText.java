package io.ashbyconnector.adapter.cli.output;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** JSON values as short text for people. */
public final class CellText {

    private static final List<String> NAMES = List.of("name", "title", "label", "text", "value", "email", "url", "id");
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*";

    private final Clock clock;

    /** @param clock tells the zone in which moments are shown */
    public CellText(Clock clock) {
        this.clock = clock;
    }

    /**
     * The value in full; a list with commas, an object by its name, or else what is in it; nothing for null.
     *
     * @param precision that of moments, which are shown in local time with its offset
     */
    public String text(JsonNode value, ChronoUnit precision) {
        String text = text(value);
        if (!value.isString() || !text.matches(MOMENT)) {
            return text;
        }
        try {
            return local(Instant.parse(text), precision);
        } catch (DateTimeException noMoment) {
            return text;
        }
    }

    /** {@code 2026-01-31 10:00+01}: what {@code --created-after} takes, too. */
    public String local(Instant moment, ChronoUnit precision) {
        ZonedDateTime local = moment.atZone(clock.getZone()).truncatedTo(precision);
        return local.toLocalDate() + " " + local.toLocalTime()
                + local.getOffset().getId().replaceFirst(":00$", "");
    }

    /** The value with moments as they are. */
    public static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(CellText::text).collect(Collectors.joining(", "));
        }
        if (value instanceof POJONode number) {
            return String.valueOf(number.getPojo());
        }
        return value.isObject() ? named(value) : value.asString();
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
                        .map(CellText::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
