package io.ashbyconnector.adapter.cli.chart;

import io.ashbyconnector.adapter.cli.chart.Chart.Group;
import io.ashbyconnector.adapter.cli.chart.Chart.Look;
import io.ashbyconnector.adapter.cli.chart.Chart.Measure;
import io.ashbyconnector.adapter.cli.chart.Chart.Row;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart as lines of text, with bars of block characters. Where the screen is narrow, later bars and then numbers make room. */
public final class TerminalChart {

    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 20;
    private static final int GAP = 2;
    private static final int LEAST_LABEL = 8;
    private static final int LEAST_BAR = 6;
    private static final int WIDEST_BAR = 60;
    private static final String EIGHTHS = "▏▎▍▌▋▊▉";

    private final Chart chart;
    private final Style style;
    private final int width;
    private final int label;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** A measure that has room. A bar has its number behind it. */
    private record Column(int measure, int bar, int number) {

        int width() {
            return bar == 0 ? number : bar + 1 + number;
        }
    }

    private TerminalChart(Chart chart, int width, Style style) {
        this.chart = chart;
        this.style = style;
        this.width = Math.max(NARROWEST, width == Terminal.UNLIMITED ? USUAL_WIDTH : width);
        int natural = chart.everyRow()
                .mapToInt(row -> TerminalText.width(TerminalText.line(row.label())))
                .max()
                .orElse(0);
        this.label = Math.min(Math.max(natural, LEAST_LABEL), Math.max(LEAST_LABEL, this.width * 2 / 5));
        choose();
    }

    /** The chart as lines, each ended by a line break. */
    public static String render(Chart chart, int width, Style style) {
        return new TerminalChart(chart, width, style).text();
    }

    private void choose() {
        int room = width - label;
        List<Integer> bars = chart.places(Look.BAR);
        for (int i = 0; i < chart.measures().size(); i++) {
            int number = numberWidth(i, i == first(bars));
            int least = i == first(bars) ? LEAST_BAR + 1 + number : number;
            if (least + GAP <= room) {
                columns.add(new Column(i, 0, number));
                room -= least + GAP;
            } else {
                leftOut.add(chart.measures().get(i).heading());
            }
        }
        room += columns.isEmpty() ? 0 : LEAST_BAR + 1;
        List<Column> drawn = columns.stream()
                .filter(column -> bars.contains(column.measure()))
                .limit(room / (2 * LEAST_BAR + 1))
                .toList();
        if (drawn.isEmpty()) {
            drawn = columns.stream()
                    .filter(column -> bars.contains(column.measure()))
                    .limit(1)
                    .toList();
        }
        for (Column column : drawn) {
            int bar = Math.min(WIDEST_BAR, room / drawn.size() - 1);
            if (bar > 0) {
                columns.set(columns.indexOf(column), new Column(column.measure(), bar, column.number()));
            }
        }
    }

    private static int first(List<Integer> places) {
        return places.isEmpty() ? -1 : places.get(0);
    }

    private int numberWidth(int measure, boolean isFirstBar) {
        Measure known = chart.measures().get(measure);
        int widest = chart.everyRow()
                .mapToInt(row -> known.unit().text(row.values().get(measure)).length())
                .max()
                .orElse(1);
        return isFirstBar && chart.on(measure, Look.MARK) < 0
                ? widest
                : Math.max(widest, TerminalText.width(known.heading()));
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        Wrapping.lines(chart.title(), width).forEach(line -> lines.add(style.strong(line)));
        lines.addAll(Wrapping.lines(chart.subtitle(), width));
        lines.add("");
        if (!chart.isEmpty()) {
            lines.add(style.faint(headings()));
        }
        for (Group group : chart.groups()) {
            if (!group.heading().isEmpty()) {
                lines.add(style.strong(TerminalText.fit(TerminalText.line(group.heading()), width)));
            }
            group.rows().forEach(row -> lines.add(line(row)));
        }
        List<String> notes = new ArrayList<>(legend());
        notes.addAll(chart.notes());
        if (!leftOut.isEmpty()) {
            notes.add("No room for: " + String.join(", ", leftOut) + ".");
        }
        if (!notes.isEmpty() && !chart.isEmpty()) {
            lines.add("");
        }
        notes.forEach(note -> Wrapping.lines(note, width).forEach(line -> lines.add(style.faint(line))));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** What is drawn on the bars. */
    private List<String> legend() {
        Stream<String> parts = chart.places(Look.PART).stream()
                .map(i -> "█ " + chart.measures().get(i).heading() + " ░ others");
        Stream<String> marks = chart.places(Look.BAR).stream()
                .filter(i -> chart.on(i, Look.MARK) >= 0)
                .map(i -> "█ " + chart.measures().get(i).heading() + " │ "
                        + chart.measures().get(chart.on(i, Look.MARK)).heading());
        return chart.isEmpty() ? List.of() : Stream.concat(parts, marks).toList();
    }

    private String headings() {
        StringBuilder line = new StringBuilder(" ".repeat(label));
        for (Column column : columns) {
            String heading = chart.measures().get(column.measure()).heading();
            String fitting = TerminalText.fit(heading, column.width());
            String blank = " ".repeat(column.width() - TerminalText.width(fitting));
            boolean atLeft = column.bar() > 0 && chart.on(column.measure(), Look.MARK) < 0;
            line.append(" ".repeat(GAP)).append(atLeft ? fitting + blank : blank + fitting);
        }
        return line.toString().stripTrailing();
    }

    private String line(Row row) {
        String name = TerminalText.fit(TerminalText.line(row.label()), label);
        StringBuilder line = new StringBuilder(name).append(" ".repeat(label - TerminalText.width(name)));
        for (Column column : columns) {
            String number = chart.measures()
                    .get(column.measure())
                    .unit()
                    .text(row.values().get(column.measure()));
            line.append(" ".repeat(GAP));
            if (column.bar() > 0) {
                line.append(bar(row, column, number));
            } else {
                line.append(" ".repeat(Math.max(0, column.number() - number.length())))
                        .append(number);
            }
        }
        return line.toString().stripTrailing();
    }

    /** The bar, and its number right behind it. */
    private String bar(Row row, Column column, String number) {
        double largest = chart.largest(column.measure());
        double scale = largest == 0 ? 0 : column.bar() / largest;
        double length = row.number(column.measure()) * scale;
        int part = chart.on(column.measure(), Look.PART);
        int mark = chart.on(column.measure(), Look.MARK);
        String drawn;
        int taken;
        if (part >= 0 && row.values().get(part) != null) {
            int whole = cells(length);
            int first = Math.min(whole, cells(row.number(part) * scale));
            drawn = paint(row, "█".repeat(first)) + style.faint("░".repeat(whole - first));
            taken = whole;
        } else {
            String blocks = blocks(length);
            drawn = paint(row, blocks);
            taken = blocks.length();
        }
        if (mark >= 0 && row.values().get(mark) != null) {
            int tick = Math.min(column.bar() - 1, (int) (row.number(mark) * scale));
            String blocks = blocks(length);
            if (tick < taken) {
                drawn = paint(row, blocks.substring(0, tick)) + "│" + paint(row, blocks.substring(tick + 1));
            } else {
                drawn += " ".repeat(tick - taken) + "│";
                taken = tick + 1;
            }
        }
        String blank = " ".repeat(Math.max(0, column.width() - taken - 1 - number.length()));
        return mark >= 0 ? drawn + " " + blank + number : drawn + " " + number + blank;
    }

    private String paint(Row row, String blocks) {
        return switch (row.tone()) {
            case USUAL -> style.accent(blocks);
            case PALE -> style.faint(blocks);
            case WARNING -> style.warning(blocks);
        };
    }

    /** Whole blocks; what is not nothing has at least one. */
    private static int cells(double length) {
        return length == 0 ? 0 : Math.max(1, (int) Math.round(length));
    }

    private static String blocks(double length) {
        int eighths = length == 0 ? 0 : Math.max(1, (int) Math.round(length * 8));
        String rest = eighths % 8 == 0 ? "" : String.valueOf(EIGHTHS.charAt(eighths % 8 - 1));
        return "█".repeat(eighths / 8) + rest;
    }

    /** Figures side by side, as rows of names and numbers. */
    public static String figures(List<Figure> figures, int width, Style style) {
        int screen = Math.max(NARROWEST, width == Terminal.UNLIMITED ? USUAL_WIDTH : width);
        int value =
                figures.stream().mapToInt(each -> each.text().length()).max().orElse(0);
        return figures.stream()
                .flatMap(figure -> {
                    List<String> lines = Wrapping.lines(
                            figure.name() + (figure.detail().isEmpty() ? "" : ": " + figure.detail()),
                            Math.max(LEAST_LABEL, screen - value - GAP));
                    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                            .map(i -> (i == 0
                                            ? " ".repeat(value - figure.text().length()) + style.strong(figure.text())
                                            : " ".repeat(value))
                                    + " ".repeat(GAP) + lines.get(i) + "\n");
                })
                .collect(Collectors.joining());
    }
}
