package io.ashbyconnector.adapter.cli.stats;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long the parts are that a time is cut into for a chart. */
enum Step {
    MONTH,
    QUARTER,
    YEAR;

    private static final int MOST = 24;
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** The shortest one that makes a chart that can be overlooked. */
    static Step between(LocalDate first, LocalDate last) {
        long months = ChronoUnit.MONTHS.between(MONTH.start(first), last) + 1;
        return months <= MOST ? MONTH : months <= 3 * MOST ? QUARTER : YEAR;
    }

    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    LocalDate next(LocalDate start) {
        return switch (this) {
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    String label(LocalDate start) {
        return switch (this) {
            case MONTH -> MONTH_NAME.format(start);
            case QUARTER -> start.getYear() + " Q" + (start.getMonthValue() / 3 + 1);
            case YEAR -> String.valueOf(start.getYear());
        };
    }
}
