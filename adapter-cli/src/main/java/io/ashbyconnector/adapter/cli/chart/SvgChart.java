package io.ashbyconnector.adapter.cli.chart;

import io.ashbyconnector.adapter.cli.chart.Chart.Group;
import io.ashbyconnector.adapter.cli.chart.Chart.Look;
import io.ashbyconnector.adapter.cli.chart.Chart.Measure;
import io.ashbyconnector.adapter.cli.chart.Chart.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as a picture: bars with an axis, and the numbers in columns beside them. No script, no font, nothing from elsewhere. */
public final class SvgChart {

    static final String FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private static final double WIDTH = 848;
    private static final double MARGIN = 36;
    private static final double ROW = 27;
    private static final double BAR = 15;
    private static final double GROUP = 32;
    private static final double GAP = 22;
    private static final double TEXT = 13;
    private static final double SMALL = 11.5;
    private static final double WIDEST_LABEL = 290;

    private final Chart chart;
    private final boolean standalone;
    private final String id;
    private final StringBuilder svg = new StringBuilder();
    private final List<Panel> panels = new ArrayList<>();
    private final double margin;
    private final double width;
    private final double label;
    private double y;

    /** The columns that a measure has: from its left edge on, with the room for the number behind the bar. */
    private record Panel(int measure, double left, double width, double number) {

        boolean isBar() {
            return width > number;
        }

        /** How long the longest bar is. */
        double scale() {
            return width - number - 8;
        }
    }

    private SvgChart(Chart chart, boolean standalone, String id) {
        this.chart = chart;
        this.standalone = standalone;
        this.id = id;
        this.margin = standalone ? MARGIN : 0;
        this.width = WIDTH + 2 * margin;
        double natural = chart.everyRow()
                .mapToDouble(row -> Markup.width(row.label(), TEXT))
                .max()
                .orElse(0);
        this.label = Math.min(WIDEST_LABEL, Math.max(90, natural));
        place();
    }

    /** A picture of its own, on a light background. */
    public static String render(Chart chart) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new SvgChart(chart, true, "chart").draw();
    }

    /**
     * A picture within a page, which has the title, the notes and the colors.
     *
     * @param id of no other picture of the page
     */
    static String within(Chart chart, String id) {
        return new SvgChart(chart, false, id).draw();
    }

    private void place() {
        double numbers = 0;
        int bars = 0;
        for (int i = 0; i < chart.measures().size(); i++) {
            if (chart.measures().get(i).look() == Look.BAR) {
                bars++;
            } else {
                numbers += GAP + numberWidth(i);
            }
        }
        double room = WIDTH - label - numbers - bars * GAP;
        double left = margin + label;
        for (int i = 0; i < chart.measures().size(); i++) {
            left += GAP;
            double number = numberWidth(i);
            boolean isBar = chart.measures().get(i).look() == Look.BAR;
            double width = isBar ? room / bars : number;
            panels.add(new Panel(i, left, width, number));
            left += width;
        }
    }

    private double numberWidth(int measure) {
        Measure known = chart.measures().get(measure);
        double widest = chart.everyRow()
                .mapToDouble(row -> Markup.width(known.unit().text(row.values().get(measure)), TEXT))
                .max()
                .orElse(0);
        return known.look() == Look.BAR && chart.on(measure, Look.MARK) < 0
                ? widest + 12
                : Math.max(widest, bold(known.heading()));
    }

    private String draw() {
        y = standalone ? MARGIN + 8 : 4;
        if (standalone) {
            text(margin, y, chart.title(), 21, Paint.INK, "font-weight=\"650\"");
            y += 8;
            paragraph(chart.subtitle(), TEXT, Paint.SOFT);
            y += 14;
        }
        if (!chart.isEmpty()) {
            headings();
            axes(y, y + rowsHeight() + 4);
            chart.groups().forEach(this::group);
            y += 24;
        }
        if (standalone) {
            y += chart.notes().isEmpty() ? 0 : 6;
            chart.notes().forEach(note -> paragraph(note, SMALL, Paint.SOFT));
            y += MARGIN - 14;
        }
        return frame();
    }

    private String frame() {
        String height = number(Math.ceil(y));
        StringBuilder whole = new StringBuilder();
        whole.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(height)
                .append('"');
        if (standalone) {
            whole.append(" width=\"")
                    .append(number(width))
                    .append("\" height=\"")
                    .append(height)
                    .append('"');
        }
        whole.append(" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" font-family=\"")
                .append(FONT)
                .append("\">\n<title id=\"")
                .append(id)
                .append("-title\">")
                .append(Markup.text(chart.title()))
                .append("</title>\n<desc id=\"")
                .append(id)
                .append("-desc\">")
                .append(Markup.text(description()))
                .append("</desc>\n");
        if (standalone) {
            whole.append("<rect width=\"100%\" height=\"100%\"")
                    .append(fill(Paint.BACKGROUND))
                    .append("/>\n");
        }
        return whole.append(svg).append("</svg>\n").toString();
    }

    /** The chart for those who do not see it. */
    private String description() {
        StringBuilder text = new StringBuilder(chart.subtitle());
        for (Group group : chart.groups()) {
            for (Row row : group.rows()) {
                text.append(text.isEmpty() ? "" : " ");
                text.append(group.heading().isEmpty() ? "" : group.heading() + ", ")
                        .append(row.label());
                for (int i = 0; i < chart.measures().size(); i++) {
                    Measure measure = chart.measures().get(i);
                    text.append(i == 0 ? ": " : ", ")
                            .append(measure.heading())
                            .append(' ')
                            .append(measure.unit().text(row.values().get(i)));
                }
                text.append('.');
            }
        }
        return text.toString();
    }

    private void headings() {
        y += 14;
        for (Panel panel : panels) {
            Measure measure = chart.measures().get(panel.measure());
            if (panel.isBar() && !isMarked(panel)) {
                text(panel.left(), y, measure.heading(), SMALL, Paint.SOFT, "font-weight=\"600\"");
                legend(panel, panel.left() + bold(measure.heading()) + 18);
            } else {
                double right = panel.left() + panel.width();
                text(right, y, measure.heading(), SMALL, Paint.SOFT, "font-weight=\"600\" text-anchor=\"end\"");
                if (panel.isBar()) {
                    legend(panel, panel.left());
                }
            }
        }
        y += 10;
    }

    /** What is drawn on the bars of a panel, beside its heading. */
    private void legend(Panel panel, double start) {
        int part = chart.on(panel.measure(), Look.PART);
        int mark = chart.on(panel.measure(), Look.MARK);
        if (part >= 0) {
            String heading = chart.measures().get(part).heading();
            rectangle(start, y - 9, 10, 10, Paint.BAR, "rx=\"1.5\"");
            text(start + 15, y, heading, SMALL, Paint.SOFT, "");
            double others = start + 15 + bold(heading) + 14;
            rectangle(others, y - 9, 10, 10, Paint.REST, "rx=\"1.5\"");
            text(others + 15, y, "others", SMALL, Paint.SOFT, "");
        } else if (mark >= 0) {
            String heading = chart.measures().get(panel.measure()).heading();
            rectangle(start, y - 9, 10, 10, Paint.BAR, "rx=\"1.5\"");
            text(start + 15, y, heading, SMALL, Paint.SOFT, "");
            double average = start + 15 + bold(heading) + 18;
            rectangle(average, y - 10, 2, 12, Paint.MARK, "");
            text(average + 8, y, chart.measures().get(mark).heading(), SMALL, Paint.SOFT, "");
        }
    }

    private boolean isMarked(Panel panel) {
        return chart.on(panel.measure(), Look.MARK) >= 0;
    }

    private static double bold(String heading) {
        return Markup.width(heading, SMALL) * 1.12;
    }

    private double rowsHeight() {
        return chart.everyRow().count() * ROW
                + chart.groups().stream()
                                .filter(group -> !group.heading().isEmpty())
                                .count()
                        * GROUP;
    }

    private void group(Group group) {
        if (!group.heading().isEmpty()) {
            y += GROUP - 6;
            text(margin, y, Markup.fit(group.heading(), TEXT, WIDTH), TEXT, Paint.INK, "font-weight=\"650\"");
            y += 6;
        }
        group.rows().forEach(this::row);
    }

    private void row(Row row) {
        double middle = y + ROW / 2;
        String name = Markup.fit(row.label(), TEXT, label);
        svg.append("<g>");
        svg.append("<title>").append(Markup.text(row.label())).append("</title>");
        text(margin, middle + 4.5, name, TEXT, Paint.INK, "");
        for (Panel panel : panels) {
            String number = chart.measures()
                    .get(panel.measure())
                    .unit()
                    .text(row.values().get(panel.measure()));
            if (panel.isBar()) {
                bar(row, panel, middle, number);
            } else {
                text(panel.left() + panel.width(), middle + 4.5, number, TEXT, Paint.SOFT, "text-anchor=\"end\"");
            }
        }
        svg.append("</g>\n");
        y += ROW;
    }

    private void bar(Row row, Panel panel, double middle, String number) {
        double end = axisEnd(panel);
        double scale = end == 0 ? 0 : panel.scale() / end;
        double length = row.number(panel.measure()) * scale;
        double top = middle - BAR / 2;
        Paint paint = switch (row.tone()) {
            case USUAL -> Paint.BAR;
            case PALE -> Paint.PALE;
            case WARNING -> Paint.WARNING;
        };
        int part = chart.on(panel.measure(), Look.PART);
        int mark = chart.on(panel.measure(), Look.MARK);
        boolean parted = part >= 0 && row.values().get(part) != null;
        rectangle(panel.left(), top, length, BAR, parted ? Paint.REST : paint, "rx=\"1.5\"");
        if (parted) {
            rectangle(panel.left(), top, row.number(part) * scale, BAR, paint, "rx=\"1.5\"");
        }
        if (mark >= 0 && row.values().get(mark) != null) {
            double tick = row.number(mark) * scale;
            // On a bar the tick needs an edge of the background.
            rectangle(panel.left() + tick - 2, top - 2.5, 4, BAR + 5, Paint.BACKGROUND, "");
            rectangle(panel.left() + tick - 1, top - 2.5, 2, BAR + 5, Paint.MARK, "");
        }
        double right = panel.left() + panel.width();
        boolean marked = isMarked(panel);
        text(
                marked ? right : panel.left() + length + 7,
                middle + 4.5,
                number,
                TEXT,
                Paint.INK,
                "font-weight=\"600\"" + (marked ? " text-anchor=\"end\"" : ""));
    }

    private void axes(double top, double bottom) {
        for (Panel panel : panels) {
            if (!panel.isBar()) {
                continue;
            }
            Measure measure = chart.measures().get(panel.measure());
            double end = axisEnd(panel);
            double step = step(chart.largest(panel.measure()), panel.scale());
            for (double value = 0; value <= end + step / 1000 && step > 0; value += step) {
                double x = panel.left() + value / end * panel.scale();
                rectangle(x - 0.5, top, 1, bottom - top, Paint.GRID, "");
                text(x, bottom + 14, measure.unit().tick(value), 10.5, Paint.SOFT, "text-anchor=\"middle\"");
            }
            rectangle(panel.left() - 0.5, top, 1, bottom - top, Paint.SOFT, "opacity=\"0.55\"");
        }
    }

    /** What the right edge of the scale stands for: the longest bar. */
    private double axisEnd(Panel panel) {
        return Math.max(chart.largest(panel.measure()), 0);
    }

    /** A round distance of ticks that do not crowd. */
    private static double step(double largest, double room) {
        if (largest <= 0) {
            return 0;
        }
        double rough = largest / Math.max(1, Math.min(5, room / 60));
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = magnitude * 10;
        for (double each : new double[] {1, 2, 5}) {
            if (each * magnitude >= rough) {
                step = each * magnitude;
                break;
            }
        }
        return Math.max(1, step);
    }

    private void paragraph(String sentences, double size, Paint paint) {
        for (String line : Markup.lines(sentences, size, WIDTH)) {
            y += size * 1.5;
            text(margin, y, line, size, paint, "");
        }
    }

    private void text(double x, double baseline, String text, double size, Paint paint, String more) {
        svg.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(baseline))
                .append("\" font-size=\"")
                .append(number(size))
                .append('"')
                .append(fill(paint))
                .append(more.isEmpty() ? "" : " " + more)
                .append('>')
                .append(Markup.text(text))
                .append("</text>\n");
    }

    private void rectangle(double x, double top, double width, double height, Paint paint, String more) {
        svg.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(top))
                .append("\" width=\"")
                .append(number(Math.max(0, width)))
                .append("\" height=\"")
                .append(number(Math.max(0, height)))
                .append('"')
                .append(fill(paint))
                .append(more.isEmpty() ? "" : " " + more)
                .append("/>\n");
    }

    private String fill(Paint paint) {
        return standalone ? " fill=\"" + paint.light + "\"" : " style=\"fill: var(" + paint.variable() + ")\"";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
