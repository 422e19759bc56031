package io.ashbyconnector.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads {@code 2026-01-31T09:30:00.000Z}, and the same without a fraction, straight from the parser's buffer: a formatter
 * spends more on a timestamp than the parser on the rest of its record. Leaves everything else to Jackson.
 */
final class TimestampDeserializer extends InstantDeserializer<Instant> {

    private static final int WITHOUT_FRACTION = "2026-01-31T09:30:00Z".length();
    private static final int WITH_FRACTION = "2026-01-31T09:30:00.000Z".length();
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int NANOS_PER_MILLI = 1_000_000;

    TimestampDeserializer() {
        super(InstantDeserializer.INSTANT, DateTimeFormatter.ISO_INSTANT);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasStringCharacters()) {
            Instant usual = parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            if (usual != null) {
                return usual;
            }
        }
        return super.deserialize(parser, context);
    }

    /** Null when the text is not of the usual form, or names a day or time that there is not. */
    private static @Nullable Instant parse(char[] text, int at, int length) {
        if (length != WITHOUT_FRACTION && (length != WITH_FRACTION || text[at + 19] != '.')) {
            return null;
        }
        if (text[at + 4] != '-' || text[at + 7] != '-' || text[at + 10] != 'T') {
            return null;
        }
        if (text[at + 13] != ':' || text[at + 16] != ':' || text[at + length - 1] != 'Z') {
            return null;
        }
        int year = number(text, at, 4);
        int month = number(text, at + 5, 2);
        int day = number(text, at + 8, 2);
        int hour = number(text, at + 11, 2);
        int minute = number(text, at + 14, 2);
        int second = number(text, at + 17, 2);
        int millis = length == WITH_FRACTION ? number(text, at + 20, 3) : 0;
        if ((year | month | day | hour | minute | second | millis) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        long secondOfDay = (hour * 60L + minute) * 60 + second;
        return Instant.ofEpochSecond(days * SECONDS_PER_DAY + secondOfDay, (long) millis * NANOS_PER_MILLI);
    }

    /** Negative when there is anything but digits. */
    private static int number(char[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
