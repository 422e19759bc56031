package io.ashbyconnector.adapter.cli.chart;

import org.jspecify.annotations.Nullable;

/**
 * One number that people want to see at once.
 *
 * @param key what programs call it
 * @param name what people call it
 * @param value null where there is none
 * @param detail what it is made of; empty for nothing to add
 */
public record Figure(String key, String name, @Nullable Double value, Unit unit, String detail) {

    String text() {
        return unit.text(value);
    }
}
