package io.ashbyconnector.adapter.cli.chart;

import io.ashbyconnector.adapter.cli.chart.Chart.Group;
import io.ashbyconnector.adapter.cli.chart.Chart.Measure;
import io.ashbyconnector.adapter.cli.chart.Chart.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures and charts as one page that needs nothing else, in light or dark as the reader's system is. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * The page.
     *
     * @param subtitle what was counted, of when
     * @param missing sentences on what is not there, and why
     */
    public static String render(
            String title, String subtitle, List<Figure> figures, List<Chart> charts, List<String> missing) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>")
                .append(Markup.text(title))
                .append("</title>\n<style>\n")
                .append(styles())
                .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>")
                .append(Markup.text(title))
                .append("</h1>\n<p>")
                .append(Markup.text(subtitle))
                .append("</p>\n</header>\n");
        if (!figures.isEmpty()) {
            page.append("<dl class=\"figures\">\n");
            figures.forEach(figure -> page.append(figure(figure)));
            page.append("</dl>\n");
        }
        for (int i = 0; i < charts.size(); i++) {
            page.append(section(charts.get(i), "chart-" + (i + 1)));
        }
        missing.forEach(sentence ->
                page.append("<p class=\"note\">").append(Markup.text(sentence)).append("</p>\n"));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String figure(Figure figure) {
        return "<div><dt>" + Markup.text(figure.name()) + "</dt><dd><strong>" + Markup.text(figure.text())
                + "</strong><span>" + Markup.text(figure.detail()) + "</span></dd></div>\n";
    }

    private static String section(Chart chart, String id) {
        StringBuilder section = new StringBuilder("<section>\n<h2>")
                .append(Markup.text(chart.title()))
                .append("</h2>\n<p>")
                .append(Markup.text(chart.subtitle()))
                .append("</p>\n");
        if (!chart.isEmpty()) {
            section.append("<div class=\"picture\">\n")
                    .append(SvgChart.within(chart, id))
                    .append("</div>\n");
        }
        chart.notes()
                .forEach(note -> section.append("<p class=\"note\">")
                        .append(Markup.text(note))
                        .append("</p>\n"));
        if (!chart.isEmpty()) {
            section.append(table(chart));
        }
        return section.append("</section>\n").toString();
    }

    private static String table(Chart chart) {
        StringBuilder table = new StringBuilder(
                "<details><summary>The numbers as a table</summary>\n<div class=\"picture\"><table>\n<thead><tr><th scope=\"col\">");
        table.append(Markup.text(chart.rows())).append("</th>");
        for (Measure measure : chart.measures()) {
            table.append("<th scope=\"col\" class=\"number\">")
                    .append(Markup.text(measure.heading()))
                    .append("</th>");
        }
        table.append("</tr></thead>\n<tbody>\n");
        for (Group group : chart.groups()) {
            if (!group.heading().isEmpty()) {
                table.append("<tr><th scope=\"rowgroup\" colspan=\"")
                        .append(chart.measures().size() + 1)
                        .append("\">")
                        .append(Markup.text(group.heading()))
                        .append("</th></tr>\n");
            }
            group.rows().forEach(row -> table.append(row(chart, row)));
        }
        return table.append("</tbody>\n</table></div></details>\n").toString();
    }

    private static String row(Chart chart, Row row) {
        StringBuilder cells =
                new StringBuilder("<tr><td>").append(Markup.text(row.label())).append("</td>");
        for (int i = 0; i < chart.measures().size(); i++) {
            cells.append("<td class=\"number\">")
                    .append(Markup.text(
                            chart.measures().get(i).unit().text(row.values().get(i))))
                    .append("</td>");
        }
        return cells.append("</tr>\n").toString();
    }

    private static String styles() {
        return ":root {\n" + colors(true) + "color-scheme: light dark;\n}\n"
                + "@media (prefers-color-scheme: dark) {\n:root {\n" + colors(false) + "}\n}\n"
                + """
                * { box-sizing: border-box; }
                body { margin: 0; background: var(--background); color: var(--ink); font: 15px/1.5 %s; }
                main { max-width: 960px; margin: 0 auto; padding: 40px 24px 64px; }
                header { margin-bottom: 28px; }
                h1 { font-size: 30px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; }
                h2 { font-size: 21px; line-height: 1.25; margin: 0 0 4px; }
                p { margin: 0; color: var(--soft); }
                section { margin-top: 48px; padding-top: 28px; border-top: 1px solid var(--grid); }
                .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(200px, 45%%), 1fr)); gap: 14px; margin: 0; }
                .figures div { border: 1px solid var(--grid); border-radius: 8px; padding: 14px 16px; }
                dt { color: var(--soft); font-size: 13px; }
                dd { margin: 0; }
                dd strong { display: block; font-size: 28px; line-height: 1.25; font-weight: 650; }
                dd span { display: block; color: var(--soft); font-size: 12.5px; line-height: 1.4; margin-top: 2px; }
                .picture { overflow-x: auto; margin: 14px 0 10px; }
                .picture svg { display: block; width: 100%%; min-width: 720px; height: auto; }
                svg text, td.number { font-variant-numeric: tabular-nums; }
                .note { font-size: 13px; margin-top: 4px; }
                details { margin-top: 12px; font-size: 13.5px; }
                details .picture { margin: 8px 0 0; }
                summary { cursor: pointer; color: var(--soft); }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--grid); }
                th { font-weight: 600; }
                .number { text-align: right; padding-right: 0; padding-left: 12px; }
                @media print { details { display: none; } section { break-inside: avoid; } }
                """.formatted(SvgChart.FONT);
    }

    private static String colors(boolean light) {
        return Stream.of(Paint.values())
                .map(paint -> paint.variable() + ": " + (light ? paint.light : paint.dark) + ";\n")
                .collect(Collectors.joining());
    }
}
