package io.ashbyconnector.sandbox.company;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The calendar of the data set: written for one moment, moved as a whole to the moment that was asked for. */
final class Dates {
    static final Instant WRITTEN_FOR = Instant.parse("2026-09-30T12:00:00Z");
    static final long DAY = Duration.ofDays(1).toMillis();

    private final long shift;

    Dates(Instant organizationNow) {
        this.shift = organizationNow.toEpochMilli() - WRITTEN_FOR.toEpochMilli();
    }

    long now() {
        return WRITTEN_FOR.toEpochMilli() + shift;
    }

    /** Epoch milliseconds of a moment such as {@code 2026-03-09T15:00:00.000Z}. */
    long at(String instant) {
        return Instant.parse(instant).toEpochMilli() + shift;
    }

    /** A plain date such as {@code 2026-03-10}. */
    static String day(long epochMillis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC)
                .toString();
    }

    static int year(long epochMillis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC)
                .getYear();
    }
}
