package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.Question;
import io.ashbyconnector.adapter.cli.output.CellText;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.port.Replica;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby store}: what the context store of this program's own holds, and how it gets rid of it. */
final class StoreCommand {

    private StoreCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(invocation -> {
            throw new MissingParameterException(
                    ErrorDetails.of("Name an action of store.").hint("Valid: tables, describe, forget, delete."));
        });
        spec.usageMessage()
                .description(
                        "Shows what the context store holds, and removes it. It is this command's own: 'ashby sync' fills"
                                + " it, 'ashby sql' asks it.");
        spec.addSubcommand("tables", tables());
        spec.addSubcommand("describe", describe(catalog));
        spec.addSubcommand("forget", forget(catalog));
        spec.addSubcommand("delete", delete());
        return spec;
    }

    private static CommandSpec tables() {
        CommandSpec spec = Help.command(StoreCommand::printTables);
        spec.usageMessage().description("Lists the tables and views, with those that were not filled yet.");
        return spec;
    }

    private static CommandSpec describe(Catalog catalog) {
        CommandSpec spec = Help.command(StoreCommand::printColumns);
        spec.usageMessage().description("Lists the columns of a table or view.");
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("TABLE")
                .type(String.class)
                .description("Such as applications, or hires; 'ashby store tables' lists them.")
                .completionCandidates(() -> catalog.tables().iterator())
                .build());
    }

    private static CommandSpec forget(Catalog catalog) {
        CommandSpec spec = Help.command(invocation -> forget(invocation, catalog));
        spec.usageMessage()
                .description(
                        "Removes a candidate, and every row that hangs on it, from the store; nothing is changed in"
                                + " Ashby. While Ashby has the candidate, the next sync may bring it back.");
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("CANDIDATE_ID")
                .type(String.class)
                .description("The candidate's id.")
                .build());
    }

    private static CommandSpec delete() {
        CommandSpec spec = Help.command(StoreCommand::delete);
        spec.usageMessage()
                .description("Deletes the store and its file, after a question; --yes answers it. Nothing is changed in"
                        + " Ashby.");
        return spec;
    }

    private static void printTables(Invocation invocation) {
        List<Replica.Table> tables;
        try (Connection connection = invocation.connect()) {
            tables = connection.replica().tables();
        }
        print(tables, null, invocation);
    }

    /** @param passes those that just brought the tables up to date; null if none did */
    static void print(List<Replica.Table> tables, SyncCommand.@Nullable Passes passes, Invocation invocation) {
        ObjectNode data = JsonCodec.object();
        ArrayNode list = data.putArray("tables");
        TerminalTable text =
                new TerminalTable().column("Table", 12, 0).number("Rows", 1).column("As of", 16, 2);
        if (passes != null) {
            text.number("Seconds", 3);
        }
        text.wrapped("");
        CellText cells = new CellText(invocation.output().clock());
        for (Replica.Table table : tables) {
            Instant asOf = table.asOf();
            String remark = table.absence();
            ObjectNode node = list.addObject().put("table", table.name()).put("rows", table.rows());
            node.put("as_of", asOf == null ? null : asOf.toString());
            List<String> row = new ArrayList<>();
            row.add(table.name());
            row.add(asOf == null ? "" : String.valueOf(table.rows()));
            row.add(asOf == null ? "" : cells.local(asOf, ChronoUnit.MINUTES));
            if (passes == null) {
                node.put("absence", table.absence());
            } else {
                Double seconds = passes.seconds(table);
                row.add(seconds == null ? "" : String.format(Locale.ROOT, "%.1f", seconds));
                remark = remark == null ? passes.note(table) : remark;
                node.put("seconds", seconds).put("absence", table.absence()).put("note", passes.note(table));
            }
            row.add(remark == null ? "" : remark);
            text.row(row);
        }
        print(data, "tables", text, invocation);
    }

    private static void printColumns(Invocation invocation) {
        List<Replica.Table> tables;
        try (Connection connection = invocation.connect()) {
            tables = connection.replica().tables();
        }
        String name = invocation.arguments().matchedPositionalValue(0, "");
        Replica.Table table = tables.stream()
                .filter(each -> each.name().equals(tableName(name)))
                .findFirst()
                .orElseThrow(() -> unknown(name, tables));
        ObjectNode data = JsonCodec.object().put("table", table.name());
        ArrayNode list = data.putArray("columns");
        TerminalTable text =
                new TerminalTable().column("Column", 12, 0).column("Type", 8, 1).wrapped("Field");
        for (Replica.Column column : table.columns()) {
            list.addObject()
                    .put("name", column.name())
                    .put("type", column.type())
                    .put("path", column.path());
            text.row(column.name(), column.type(), column.path() == null ? "" : column.path());
        }
        print(data, "columns", text, invocation);
    }

    /** A table's name as it is written in statements. */
    static String tableName(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static InvalidInputException unknown(String name, List<Replica.Table> tables) {
        List<String> names = tables.stream().map(Replica.Table::name).toList();
        return new InvalidInputException(
                ErrorDetails.of("The store has no table '" + name + "'.").hint(NearestName.hint(name, names)));
    }

    private static void print(ObjectNode data, String list, TerminalTable table, Invocation invocation) {
        Output output = invocation.output();
        invocation.print(new Document(data, list, () -> table.render(output.width(), output.style())));
    }

    private static void forget(Invocation invocation, Catalog catalog) {
        String id = invocation.arguments().matchedPositionalValue(0, "");
        catalog.check(catalog.action("candidates", "get"), Map.of("id", id));
        long rows;
        try (Connection connection = invocation.connect()) {
            requireStore(connection.config());
            rows = connection.replica().forget(id);
        }
        if (rows == 0) {
            invocation.output().notice("The store holds nothing of a candidate with the id " + id + ".");
        }
        invocation.print(new Document(
                JsonCodec.object().put("id", id).put("rows", rows),
                "",
                () -> "Removed " + rows + (rows == 1 ? " row.\n" : " rows.\n")));
    }

    private static void delete(Invocation invocation) {
        try (Connection connection = invocation.connect()) {
            String store = requireStore(connection.config());
            if (!invocation.options().confirmed()) {
                confirm(store, invocation);
            }
            connection.replica().delete();
            invocation.print(new Document(
                    JsonCodec.object().put("store", store).put("deleted", true), "", () -> "Deleted " + store + ".\n"));
        }
    }

    private static void confirm(String store, Invocation invocation) {
        if (!Question.canBeAsked(invocation.process())) {
            throw refused("Deleting the store needs confirmation, and there is no terminal to ask on.");
        }
        if (!Question.isAnsweredYes(
                "Delete the store " + store + "?", invocation.process().in(), invocation.output())) {
            throw refused("Nothing was deleted: the answer was not yes.");
        }
    }

    private static InvalidInputException refused(String message) {
        return new InvalidInputException(ErrorDetails.of(message).hint("Use --yes to delete it without being asked."));
    }

    /** Where the store is that was asked for, which must be more than this command's memory. */
    static String requireStore(ConnectorConfig config) {
        String store = config.text(ConfigKey.STORE);
        if (store == null) {
            throw new ConfigurationException(
                    ErrorDetails.of("No store is configured: " + ConfigKey.STORE.name() + " is not set.")
                            .hint("Name a file with --store FILE, with " + ConfigKey.STORE.environment() + ", or as "
                                    + ConfigKey.STORE.name() + " in the configuration file."));
        }
        return store;
    }
}
