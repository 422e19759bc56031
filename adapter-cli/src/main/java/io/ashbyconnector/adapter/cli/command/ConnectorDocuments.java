package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.CellText;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.port.ConnectorAdministration.Inspection;
import io.ashbyconnector.port.ConnectorAdministration.Readiness;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is printed of connectors. */
final class ConnectorDocuments {

    private final int width;
    private final Style style;
    private final CellText cells;

    ConnectorDocuments(Output output) {
        this.width = output.width();
        this.style = output.style();
        this.cells = new CellText(output.clock());
    }

    Document list(List<StoredConnector> connectors) {
        ObjectNode data = JsonCodec.object();
        ArrayNode list = data.putArray("connectors");
        connectors.forEach(connector -> put(connector, list.addObject()));
        return new Document(data, "connectors", true, () -> {
            TerminalTable table = new TerminalTable()
                    .column("Name", 12, 1)
                    .column("Created", 19, 2)
                    .column("Id", 36, 0);
            connectors.forEach(each -> table.row(each.name(), minute(each.createdAt()), each.id()));
            return table.isEmpty() ? "" : table.render(width, style);
        });
    }

    Document one(StoredConnector connector) {
        ObjectNode data = JsonCodec.object();
        put(connector, data);
        return new Document(data, "", () -> {
            TerminalTable values = new TerminalTable().column("").wrapped("");
            data.properties().forEach(each -> {
                JsonNode value = each.getValue();
                boolean moment = each.getKey().endsWith("_at");
                values.row(each.getKey(), moment ? cells.text(value, ChronoUnit.SECONDS) : CellText.text(value));
            });
            return values.render(width, style);
        });
    }

    private static void put(StoredConnector connector, ObjectNode node) {
        node.put("id", connector.id());
        node.put("name", connector.name());
        node.put("start_date", connector.startDate());
        node.put("created_at", text(connector.createdAt()));
        node.put("updated_at", text(connector.updatedAt()));
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private String minute(@Nullable Instant moment) {
        return moment == null ? "" : cells.local(moment, ChronoUnit.MINUTES);
    }

    Document inspection(Inspection inspection) {
        ObjectNode data = JsonCodec.object();
        data.put("id", inspection.id());
        data.put("name", inspection.name());
        data.put("workspace_id", inspection.workspaceId());
        data.put("organization_id", inspection.organizationId());
        ArrayNode searchable = data.putArray("searchable");
        for (Readiness entity : inspection.searchable()) {
            ObjectNode node = searchable.addObject();
            node.put("entity", entity.entity());
            node.put("ready", entity.ready());
            node.put("status", entity.status());
            node.put("records", entity.records());
        }
        inspection.warnings().forEach(data.putArray("warnings")::add);
        return new Document(data, "", () -> text(inspection));
    }

    private String text(Inspection inspection) {
        TerminalTable values = new TerminalTable().column("").wrapped("");
        values.row("id", inspection.id());
        values.row("name", orNothing(inspection.name()));
        values.row("workspace", orNothing(inspection.workspaceId()));
        values.row("organization", orNothing(inspection.organizationId()));
        inspection.warnings().forEach(warning -> values.row("warning", warning));
        TerminalTable searchable = new TerminalTable()
                .column("Searchable", 12, 0)
                .column("Ready", 5, 1)
                .column("Status", 8, 2)
                .column("Records", 7, 3);
        inspection
                .searchable()
                .forEach(each -> searchable.row(
                        each.entity(),
                        each.ready() ? "yes" : "not yet",
                        orNothing(each.status()),
                        each.records() == null ? "" : String.valueOf(each.records())));
        String text = values.render(width, style);
        return searchable.isEmpty() ? text : text + "\n" + searchable.render(width, style);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
