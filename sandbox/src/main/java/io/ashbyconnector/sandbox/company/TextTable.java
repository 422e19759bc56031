package io.ashbyconnector.sandbox.company;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads reference data written as lines of cells parted by bars; a dash is an empty cell. */
final class TextTable {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private TextTable() {}

    static List<Line> read(String text) {
        return text.lines()
                .map(line -> new Line(List.of(BAR.split(line.strip()))))
                .toList();
    }

    record Line(List<String> cells) {
        String text(int column) {
            return cells.get(column);
        }

        @Nullable
        String optional(int column) {
            return cells.size() <= column || cells.get(column).equals("-") ? null : cells.get(column);
        }

        boolean marked(String mark) {
            return cells.get(cells.size() - 1).equals(mark);
        }
    }
}
