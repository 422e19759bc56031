package io.ashbyconnector.sandbox.agentapi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times as text. */
final class Times {
    private static final DateTimeFormatter MILLISECONDS = formatter("SSS");
    private static final DateTimeFormatter MICROSECONDS = formatter("SSSSSS");

    private Times() {}

    private static DateTimeFormatter formatter(String fraction) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss." + fraction + "'Z'")
                .withZone(ZoneOffset.UTC);
    }

    /** As Ashby writes times. */
    static String ofAshby(long epochMillis) {
        return MILLISECONDS.format(Instant.ofEpochMilli(epochMillis));
    }

    /** As the Agent API writes times. */
    static String ofAgentApi(Instant moment) {
        return MICROSECONDS.format(moment);
    }

    /** Epoch milliseconds of a time with any offset or of a day, null if the text is neither. */
    static @Nullable Long read(String text) {
        try {
            return text.length() == 10
                    ? (Long) LocalDate.parse(text).toEpochDay() * 86_400_000
                    : (Long) OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
