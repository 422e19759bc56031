package io.ashbyconnector.adapter.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays out rows in columns that fit a width. */
public final class TerminalTable {

    private static final int GAP = 2;
    private static final int NARROWEST = 3;

    /**
     * A column.
     *
     * @param header its heading; empty for none
     * @param least the columns it needs at least to be of use, if its content is that long; it is left out when the
     *     table has no room for them
     * @param rank the lower, the earlier it gets room
     * @param wraps whether a long cell goes on in the next line, instead of being cut
     * @param right whether its cells stand at their right
     * @param spare whether it is shown only where all others are in full
     * @param paint how its cells are colored
     */
    record Column(String header, int least, int rank, boolean wraps, boolean right, boolean spare, Paint paint) {}

    /** Colors what is shown of a cell by what is in it. */
    @FunctionalInterface
    public interface Paint {
        String apply(Style style, String cell, String shown);
    }

    private static final Paint NONE = (style, cell, shown) -> shown;

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int @Nullable [] begun;

    /** Adds a column whose long cells are cut. */
    public TerminalTable column(String header, int least, int rank) {
        return column(header, least, rank, NONE);
    }

    /** Adds a column whose long cells are cut, in colors. */
    public TerminalTable column(String header, int least, int rank, Paint paint) {
        columns.add(new Column(header, least, rank, false, false, false, paint));
        return this;
    }

    /** Adds a column that is shown, in full, only where all those before it in rank are in full as well. */
    public TerminalTable spare(String header, int rank) {
        columns.add(new Column(header, Integer.MAX_VALUE, rank, false, false, true, NONE));
        return this;
    }

    /** Adds a column that is cut before it is left out. */
    public TerminalTable column(String header) {
        return column(header, NARROWEST, columns.size());
    }

    /** Adds a column of numbers, which are never cut. */
    public TerminalTable number(String header, int rank) {
        columns.add(new Column(header, Integer.MAX_VALUE, rank, false, true, false, NONE));
        return this;
    }

    /** Adds a column whose long cells are wrapped; it gets its room first. */
    public TerminalTable wrapped(String header) {
        return wrapped(header, NONE);
    }

    /** The same in colors. */
    public TerminalTable wrapped(String header, Paint paint) {
        columns.add(new Column(header, 20, -1, true, false, false, paint));
        return this;
    }

    /** Adds a row with a cell for each column. Only a wrapped cell may have line breaks. */
    public TerminalTable row(String... cells) {
        return row(List.of(cells));
    }

    public TerminalTable row(List<String> cells) {
        List<String> clean = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            clean.add(columns.get(i).wraps ? cell : TerminalText.line(cell));
        }
        rows.add(clean);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && begun == null;
    }

    /** The headings of the columns for which a width has no room. */
    public List<String> leftOut(int width) {
        int[] widths = begun == null ? widths(width) : begun;
        return IntStream.range(0, columns.size())
                .filter(i -> widths[i] < 0)
                .mapToObj(i -> columns.get(i).header)
                .toList();
    }

    /** The table as lines, each ended by a line break. */
    public String render(int width, Style style) {
        int[] widths = widths(width);
        return headings(widths, style) + body(widths, style);
    }

    /**
     * The rows that were added since the last call, which are forgotten. The first call decides how wide the columns are
     * and begins with the headings; on a screen later cells are cut to that, elsewhere they take the room they need.
     */
    public String renderNext(int width, Style style) {
        String headings = "";
        if (begun == null) {
            begun = widths(width);
            headings = headings(begun, style);
        }
        String text = headings + body(width == Terminal.UNLIMITED ? grown(begun) : begun, style);
        rows.clear();
        return text;
    }

    private int[] grown(int[] widths) {
        int[] grown = new int[widths.length];
        Arrays.setAll(grown, i -> Math.max(widths[i], naturalWidth(i)));
        return grown;
    }

    private String headings(int[] widths, Style style) {
        StringBuilder text = new StringBuilder();
        if (columns.stream().anyMatch(column -> !column.header.isEmpty())) {
            List<String> headers = columns.stream().map(Column::header).toList();
            String[] lines = lines(headers, widths, Style.PLAIN).split("\n", -1);
            for (int i = 0; i < lines.length - 1; i++) {
                text.append(style.strong(lines[i])).append('\n');
            }
        }
        return text.toString();
    }

    private String body(int[] widths, Style style) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(lines(row, widths, style)));
        return text.toString();
    }

    /** The width of each column; -1 for those that are left out. */
    private int[] widths(int width) {
        int[] natural = new int[columns.size()];
        for (int i = 0; i < natural.length; i++) {
            natural[i] = naturalWidth(i);
        }
        if (width == Terminal.UNLIMITED) {
            return natural;
        }
        int[] widths = new int[natural.length];
        Arrays.fill(widths, -1);
        List<Integer> byRank = IntStream.range(0, natural.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> columns.get(i).rank))
                .toList();
        int room = width + GAP;
        for (int i : byRank) {
            if (columns.get(i).spare) {
                room = share(room, widths, natural);
            }
            int least = Math.min(natural[i], columns.get(i).least);
            if (least + GAP <= room) {
                widths[i] = least;
                room -= least + GAP;
            }
        }
        share(room, widths, natural);
        return widths;
    }

    /** Gives the room that is left, column by column, to the narrowest one that wants more; returns what nobody wants. */
    private static int share(int room, int[] widths, int[] natural) {
        for (int left = room; left > 0; left--) {
            int chosen = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean wants = widths[i] >= 0 && widths[i] < natural[i];
                if (wants && (chosen < 0 || widths[i] < widths[chosen])) {
                    chosen = i;
                }
            }
            if (chosen < 0) {
                return left;
            }
            widths[chosen]++;
        }
        return 0;
    }

    private int naturalWidth(int column) {
        int widest = TerminalText.width(columns.get(column).header);
        for (List<String> row : rows) {
            for (String line : row.get(column).split("\n", -1)) {
                widest = Math.max(widest, TerminalText.width(TerminalText.clean(line)));
            }
        }
        return widest;
    }

    /** One row, as one line or, where cells are wrapped, several. */
    private String lines(List<String> cells, int[] widths, Style style) {
        List<List<String>> parts = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = columns.get(i).wraps && widths[i] > 0
                    ? Wrapping.lines(cells.get(i), widths[i])
                    : List.of(widths[i] > 0 ? TerminalText.fit(cells.get(i), widths[i]) : "");
            parts.add(lines);
            height = Math.max(height, lines.size());
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                if (widths[i] < 0) {
                    continue;
                }
                String part = line < parts.get(i).size() ? parts.get(i).get(line) : "";
                String padding = " ".repeat(widths[i] - TerminalText.width(part));
                String painted =
                        style == Style.PLAIN ? part : columns.get(i).paint.apply(style, cells.get(i), part);
                out.append(columns.get(i).right ? padding + painted : painted + padding)
                        .append(" ".repeat(GAP));
            }
            text.append(out.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
