package io.ashbyconnector.adapter.cli.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers, some of them drawn as horizontal bars. Texts may come from anywhere: those who draw make them harmless.
 *
 * @param title a few words
 * @param subtitle what was counted, of when
 * @param rows what programs call a row's label
 * @param ids what programs call a row's id
 * @param measures what each row has a value of, in order
 * @param notes sentences on what to mind, such as what a color means
 */
public record Chart(
        String title,
        String subtitle,
        String rows,
        String ids,
        List<Measure> measures,
        List<Group> groups,
        List<String> notes) {

    public Chart {
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }

    Stream<Row> everyRow() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    /** The largest of the values that are drawn on the scale of a bar: its own, and those of the marks on it; at least 0. */
    double largest(int bar) {
        double largest = 0;
        for (int i = bar; i < measures.size() && (i == bar || measures.get(i).look() != Look.BAR); i++) {
            if (measures.get(i).look() != Look.NUMBER) {
                int measure = i;
                largest = Math.max(
                        largest,
                        everyRow().mapToDouble(row -> row.number(measure)).max().orElse(0));
            }
        }
        return largest;
    }

    /** The first measure after a bar that is drawn on it in this way, or -1. */
    int on(int bar, Look look) {
        for (int i = bar + 1; i < measures.size() && measures.get(i).look() != Look.BAR; i++) {
            if (measures.get(i).look() == look) {
                return i;
            }
        }
        return -1;
    }

    /** The places of the measures that look so. */
    List<Integer> places(Look look) {
        return Stream.iterate(0, i -> i < measures.size(), i -> i + 1)
                .filter(i -> measures.get(i).look() == look)
                .toList();
    }

    /**
     * What a value in each row says.
     *
     * @param key what programs call it
     * @param heading what people call it: a word or two
     */
    public record Measure(String key, String heading, Unit unit, Look look) {}

    /** How a measure is drawn. */
    public enum Look {
        BAR,
        /** The first part of the bar before it, which is as long as the value. */
        PART,
        /** A tick on the scale of the bar before it. */
        MARK,
        NUMBER
    }

    /**
     * Rows that belong together.
     *
     * @param heading empty where there is one group only
     */
    public record Group(String heading, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param id of what it is about, for programs; null for none
     * @param values one for each measure; null where there is none
     */
    public record Row(String label, @Nullable String id, Tone tone, List<@Nullable Double> values) {

        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        double number(int measure) {
            Double value = values.get(measure);
            return value == null ? 0 : value;
        }
    }

    /** What the color of a row says. */
    public enum Tone {
        USUAL,
        /** Made of too little to rely on. */
        PALE,
        /** Someone should look at it. */
        WARNING
    }
}
