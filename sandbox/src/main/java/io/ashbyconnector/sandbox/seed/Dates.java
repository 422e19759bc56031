package io.ashbyconnector.sandbox.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The calendar of the data set: written for one moment, moved as a whole to the moment that was asked for. */
public final class Dates {
    public static final long DAY = Duration.ofDays(1).toMillis();
    private static final long WRITTEN_FOR = read("2026-09-30T12:00:00Z");

    private final long shift;

    public Dates(Instant end) {
        this.shift = end.toEpochMilli() - WRITTEN_FOR;
    }

    public long now() {
        return WRITTEN_FOR + shift;
    }

    /** Epoch milliseconds of a moment such as {@code 2026-03-09T15:00:00.000Z}. */
    public long at(String instant) {
        return read(instant) + shift;
    }

    /** A plain date such as {@code 2026-03-10}. */
    public static String day(long epochMillis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC)
                .toString();
    }

    public static int year(long epochMillis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC)
                .getYear();
    }

    /** Reads by position: the formatters of java.time take longer to load than all of the data takes to make. */
    private static long read(String instant) {
        long day = LocalDate.of(number(instant, 0, 4), number(instant, 5, 7), number(instant, 8, 10))
                .toEpochDay();
        int seconds = (number(instant, 11, 13) * 60 + number(instant, 14, 16)) * 60 + number(instant, 17, 19);
        int millis = instant.length() > 20 ? number(instant, 20, 23) : 0;
        return day * DAY + seconds * 1000L + millis;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
