package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.FieldSelection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** JSON values as short text for people. */
public final class CellText {

    private static final List<String> NAMES =
            List.of("name", "title", "label", "text", "value", "email", "locationSummary", "url", "id");
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S*";

    private final Clock clock;

    /** @param clock tells the zone in which moments are shown */
    public CellText(Clock clock) {
        this.clock = clock;
    }

    /**
     * The value in full; a list with commas, an object by its name, or else what is in it; nothing for null.
     *
     * @param precision that of moments, which are shown in local time with its offset, or as a day
     */
    public String text(JsonNode value, ChronoUnit precision) {
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            return value.valueStream().map(each -> text(each, precision)).collect(Collectors.joining(", "));
        }
        String text = text(value);
        if (!value.isString() || !text.matches(MOMENT)) {
            return text;
        }
        return moment(text).map(moment -> local(moment, precision)).orElse(text);
    }

    /** What stands in a column of a table of records; yes or no rather than true or false. */
    String text(JsonNode record, Column column, ChronoUnit precision) {
        return column.paths().stream()
                .map(path -> FieldSelection.at(record, path))
                .map(value -> value.isBoolean() ? yesOrNo(value) : text(value, precision))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /**
     * How long an application is in its stage; nothing where its history does not tell, or ends in another stage.
     *
     * @param history the stays of the application in stages
     */
    String daysInStage(JsonNode application, Stream<JsonNode> history) {
        String stage = text(application.at("/currentInterviewStage/id"));
        return history.filter(stay -> !stay.hasNonNull("leftStageAt"))
                .filter(stay ->
                        stage.isEmpty() || stage.equals(stay.path("stageId").asString(stage)))
                .map(stay -> text(stay.path("enteredStageAt")))
                .max(Comparator.naturalOrder())
                .flatMap(CellText::moment)
                .filter(entered -> !entered.isAfter(clock.instant()))
                .map(entered -> days(Duration.between(entered, clock.instant()).toDays()))
                .orElse("");
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    static String yesOrNo(JsonNode flag) {
        return flag.asBoolean() ? "yes" : "no";
    }

    /** {@code 2026-01-31 10:00+01}, or {@code 2026-01-31}: what {@code --created-after} takes, too. */
    public String local(Instant moment, ChronoUnit precision) {
        ZonedDateTime local = moment.atZone(clock.getZone()).truncatedTo(precision);
        if (precision == ChronoUnit.DAYS) {
            return local.toLocalDate().toString();
        }
        return local.toLocalDate() + " " + local.toLocalTime()
                + local.getOffset().getId().replaceFirst(":00$", "");
    }

    /** The value with moments as they are. */
    public static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            boolean areNames = value.valueStream().allMatch(JsonNode::isObject);
            Stream<String> texts = value.valueStream().map(CellText::text);
            return (areNames ? texts.distinct() : texts).collect(Collectors.joining(", "));
        }
        if (value instanceof POJONode number) {
            return String.valueOf(number.getPojo());
        }
        return value.isObject() ? named(value) : value.asString();
    }

    private static String named(JsonNode object) {
        return name(object)
                .orElseGet(() -> object.valueStream()
                        .map(CellText::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /** What an object goes by. */
    static Optional<String> name(JsonNode object) {
        String person = (text(object.path("firstName")) + " " + text(object.path("lastName"))).strip();
        if (!person.isEmpty()) {
            return Optional.of(person);
        }
        if (object.path("value").isNumber() && object.path("currencyCode").isString()) {
            return Optional.of(text(object.path("value")) + " "
                    + object.path("currencyCode").asString());
        }
        if (object.path("minValue").isNumber() && object.path("maxValue").isNumber()) {
            return Optional.of((text(object.path("minValue")) + " to " + text(object.path("maxValue")) + " "
                            + text(object.path("currencyCode")))
                    .strip());
        }
        return NAMES.stream()
                .map(object::path)
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(CellText::text)
                .findFirst();
    }
}
