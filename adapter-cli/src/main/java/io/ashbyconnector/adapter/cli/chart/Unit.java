package io.ashbyconnector.adapter.cli.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number counts. */
public enum Unit {
    COUNT("%,.0f"),
    PERCENT("%.1f%%"),
    DAYS("%,.1f");

    private static final String NONE = "–";

    private final String format;

    Unit(String format) {
        this.format = format;
    }

    /** The number for people; a dash for none. */
    public String text(@Nullable Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, format, value);
    }

    /** A number on an axis. */
    String tick(double value) {
        return this == PERCENT
                ? String.format(Locale.ROOT, "%.0f%%", value)
                : String.format(Locale.ROOT, "%,.0f", value);
    }
}
