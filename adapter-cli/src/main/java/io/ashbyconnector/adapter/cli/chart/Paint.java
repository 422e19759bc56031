package io.ashbyconnector.adapter.cli.chart;

import java.util.Locale;

/** What is drawn in which color; how a color is given depends on where the picture will be. */
enum Paint {
    BACKGROUND("#ffffff", "#14191f"),
    INK("#1d2733", "#e4e9ef"),
    SOFT("#5b6774", "#9ba8b5"),
    GRID("#e3e8ed", "#2a333c"),
    BAR("#2b6c99", "#5aa7d6"),
    REST("#b9d2e3", "#2c4b60"),
    PALE("#c5cdd5", "#4b5763"),
    WARNING("#cf7a1c", "#e6a14c"),
    MARK("#1d2733", "#e4e9ef");

    final String light;
    final String dark;

    Paint(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The variable of a style sheet that holds it. */
    String variable() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }
}
