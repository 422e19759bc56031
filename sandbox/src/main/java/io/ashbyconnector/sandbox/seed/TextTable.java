package io.ashbyconnector.sandbox.seed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads reference data written as lines of cells parted by bars; a dash is an empty cell. */
public final class TextTable {
    private TextTable() {}

    public static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new Line(cells(line)));
            }
        }
        return lines;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    public record Line(List<String> cells) {
        public String text(int column) {
            return cells.get(column);
        }

        @Nullable
        public String optional(int column) {
            return cells.size() <= column || cells.get(column).equals("-") ? null : cells.get(column);
        }

        public boolean marked(String mark) {
            return cells.get(cells.size() - 1).equals(mark);
        }
    }
}
