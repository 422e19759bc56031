package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.chart.Chart;
import io.ashbyconnector.adapter.cli.chart.Chart.Group;
import io.ashbyconnector.adapter.cli.chart.Chart.Row;
import io.ashbyconnector.adapter.cli.chart.Figure;
import io.ashbyconnector.adapter.cli.chart.TerminalChart;
import io.ashbyconnector.adapter.cli.chart.Unit;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.stats.Question;
import io.ashbyconnector.adapter.cli.stats.StoreReader;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of {@code ashby stats} as data for programs, and as text for people. */
final class ChartDocuments {

    private ChartDocuments() {}

    static Document of(Question question, Chart chart, StoreReader store, Output output) {
        ObjectNode data = JsonCodec.object();
        data.put("question", question.id());
        data.put("title", chart.title());
        data.put("subtitle", chart.subtitle());
        addPlace(store, data);
        ArrayNode rows = data.putArray("rows");
        boolean grouped =
                chart.groups().stream().anyMatch(group -> !group.heading().isEmpty());
        for (Group group : chart.groups()) {
            for (Row row : group.rows()) {
                ObjectNode node = rows.addObject();
                if (grouped) {
                    node.put("interview_plan", group.heading());
                }
                if (row.id() != null) {
                    node.put(chart.ids(), row.id());
                }
                node.put(chart.rows(), row.label());
                for (int i = 0; i < chart.measures().size(); i++) {
                    put(
                            node,
                            chart.measures().get(i).key(),
                            chart.measures().get(i).unit(),
                            row.values().get(i));
                }
            }
        }
        chart.notes().forEach(data.putArray("notes")::add);
        return new Document(data, "rows", () -> TerminalChart.render(chart, output.width(), output.style()));
    }

    /** @param heading what was counted, of when */
    static Document of(List<Figure> figures, String heading, StoreReader store, Output output) {
        ObjectNode data = JsonCodec.object();
        data.put("subtitle", heading);
        addPlace(store, data);
        ArrayNode rows = data.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode node = rows.addObject();
            node.put("figure", figure.key());
            node.put("name", figure.name());
            put(node, "value", figure.unit(), figure.value());
            node.put("unit", figure.unit().name().toLowerCase(Locale.ROOT));
            node.put("detail", figure.detail());
        }
        return new Document(data, "figures", () -> text(figures, heading, output));
    }

    /** Of when the answer is, and what its store says about it. */
    private static void addPlace(StoreReader store, ObjectNode data) {
        Instant asOf = store.asOf();
        data.put("as_of", asOf == null ? null : asOf.toString());
        store.notices().forEach(data.putArray("notices")::add);
    }

    private static void put(ObjectNode node, String key, Unit unit, @Nullable Double value) {
        if (value != null && unit == Unit.COUNT) {
            node.put(key, value.longValue());
        } else {
            node.put(key, value);
        }
    }

    private static String text(List<Figure> figures, String heading, Output output) {
        StringBuilder text = new StringBuilder(output.style().strong("Recruiting at a glance")).append('\n');
        add(heading, text, output);
        text.append('\n').append(TerminalChart.figures(figures, output.width(), output.style()));
        TerminalTable questions = new TerminalTable().column("").wrapped("");
        for (Question question : Question.values()) {
            questions.row("  ashby stats " + question.id(), question.description());
        }
        text.append("\nMore:\n").append(questions.render(output.width(), output.style()));
        return text.toString();
    }

    private static void add(String sentences, StringBuilder text, Output output) {
        Wrapping.lines(sentences, output.width())
                .forEach(line -> text.append(line).append('\n'));
    }
}
