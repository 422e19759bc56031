package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What exists: {@code ashby entities}, {@code describe} and {@code schema}. Only {@code entities --allowed} needs a service.
 */
final class CatalogCommands {

    private CatalogCommands() {}

    static CommandSpec entities() {
        CommandSpec spec = Help.command(CatalogCommands::printEntities);
        spec.usageMessage().description("Lists the entities and what can be done with them.");
        return spec.addOption(OptionSpec.builder("--modes")
                        .type(boolean.class)
                        .description("What each mode can do, and the parameters that not every mode takes.")
                        .build())
                .addOption(OptionSpec.builder("--allowed")
                        .type(boolean.class)
                        .description("What this key can do, by module and action, and which box to tick in Ashby for"
                                + " the rest. Asks the service.")
                        .build());
    }

    static CommandSpec describe(Catalog catalog) {
        CommandSpec spec = Help.command(CatalogCommands::printDescription);
        spec.usageMessage()
                .description(
                        "Describes an entity, or one of its actions: parameters, and the fields of what it answers.");
        return spec.addPositional(argument(catalog)).addPositional(action());
    }

    static CommandSpec schema(Catalog catalog) {
        CommandSpec spec = Help.command(CatalogCommands::printSchema);
        spec.usageMessage().description("Prints the JSON Schema of records, or of what an action answers.");
        return spec.addPositional(argument(catalog)).addPositional(action());
    }

    private static PositionalParamSpec action() {
        return PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .paramLabel("ACTION")
                .type(String.class)
                .description("One of its actions, such as list.")
                .build();
    }

    private static PositionalParamSpec argument(Catalog catalog) {
        return PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("ENTITY")
                .type(String.class)
                .description("Such as candidates; 'ashby entities' lists them.")
                .completionCandidates(catalog.entities().stream()
                        .map(each -> Help.kebab(each.name()))
                        .toList())
                .build();
    }

    private static Entity entity(Invocation invocation) {
        return invocation.catalog().entity(invocation.arguments().matchedPositionalValue(0, ""));
    }

    /** The actions that were asked for: the one that is named, or all. */
    private static List<Action> actions(Invocation invocation) {
        Entity entity = entity(invocation);
        String action = invocation.arguments().matchedPositionalValue(1, "");
        return action.isEmpty()
                ? entity.actions()
                : List.of(invocation.catalog().action(entity.name(), action));
    }

    /** What the actions answer with: the first record of theirs. */
    private static Optional<RecordType> record(List<Action> actions) {
        return actions.stream()
                .flatMap(action -> Stream.ofNullable(action.record()))
                .findFirst();
    }

    private static List<ModelSchema.Field> fields(List<Action> actions) {
        return record(actions).map(record -> ModelSchema.fields(record.type())).orElse(List.of());
    }

    private static void printEntities(Invocation invocation) {
        boolean modes = invocation.arguments().hasMatchedOption("--modes");
        boolean allowed = invocation.arguments().hasMatchedOption("--allowed");
        if (modes && allowed) {
            throw new InvalidInputException(ErrorDetails.of("--modes and --allowed print two different tables.")
                    .hint("Keep one of them."));
        }
        if (modes) {
            printModes(invocation);
        } else if (allowed) {
            printAllowed(invocation);
        } else {
            printNames(invocation);
        }
    }

    private static void printNames(Invocation invocation) {
        List<Entity> entities = invocation.catalog().entities();
        ObjectNode data = JsonCodec.object();
        ArrayNode list = data.putArray("entities");
        for (Entity entity : entities) {
            ObjectNode node = list.addObject();
            node.put("name", entity.name());
            node.put("description", entity.description());
            entity.actionNames().forEach(node.putArray("actions")::add);
        }
        Output output = invocation.output();
        invocation.print(new Document(data, "entities", () -> {
            TerminalTable table =
                    new TerminalTable().column("Entity").wrapped("Actions").wrapped("What it is");
            entities.forEach(
                    entity -> table.row(entity.name(), String.join(", ", entity.actionNames()), entity.description()));
            return table.render(output.width(), output.style());
        }));
    }

    private static void printModes(Invocation invocation) {
        Output output = invocation.output();
        ModeTable modes =
                new ModeTable(invocation.catalog(), InstalledAdapters.find().all());
        invocation.print(new Document(modes.data(), "actions", () -> modes.text(output.width(), output.style())));
    }

    private static void printAllowed(Invocation invocation) {
        AllowedActions allowed;
        try (Connection connection = invocation.connect()) {
            allowed = AllowedActions.ask(connection.ashby());
        }
        Output output = invocation.output();
        invocation.print(new Document(allowed.data(), "actions", () -> allowed.text(output.width(), output.style())));
    }

    private static void printSchema(Invocation invocation) {
        List<Action> actions = actions(invocation);
        ObjectNode schema = record(actions)
                .map(record -> ModelSchema.jsonSchema(record.type()))
                .orElseThrow(() -> new InvalidInputException(
                        ErrorDetails.of("There is no schema: no fields of its answer are documented.")
                                .in(
                                        actions.size() == 1
                                                ? actions.get(0).qualifiedName()
                                                : entity(invocation).name())
                                .hint("-o json prints the whole answer.")));
        invocation.print(new Document(
                schema, "", () -> invocation.json().pretty(invocation.json().bytes(schema))));
    }

    private static void printDescription(Invocation invocation) {
        Entity entity = entity(invocation);
        List<Action> actions = actions(invocation);
        Output output = invocation.output();
        invocation.print(new Document(
                description(entity, actions), "fields", () -> text(entity, actions, output.width(), output.style())));
    }

    private static ObjectNode description(Entity entity, List<Action> described) {
        ObjectNode data = JsonCodec.object();
        data.put("name", entity.name());
        data.put("description", entity.description());
        ArrayNode actions = data.putArray("actions");
        described.forEach(action -> describe(action, actions.addObject()));
        ArrayNode fields = data.putArray("fields");
        for (ModelSchema.Field field : fields(described)) {
            ObjectNode node = fields.addObject();
            node.put("path", field.path());
            node.put("type", field.type());
            node.put("nullable", field.nullable());
            node.put("description", field.description());
            field.knownValues().forEach(node.putArray("known_values")::add);
        }
        ArrayNode search = data.putArray("search_fields");
        described.stream()
                .filter(action -> action.name().equals("context_store_search"))
                .flatMap(action -> fields(List.of(action)).stream())
                .forEach(field -> search.addObject()
                        .put("name", field.path())
                        .put("type", field.type().equals("boolean") ? "boolean" : "string"));
        return data;
    }

    private static void describe(Action action, ObjectNode node) {
        node.put("name", action.name());
        node.put("kind", kind(action));
        node.put("effect", action.effect().id());
        node.put("needs_confirmation", action.effect().needsConfirmation());
        node.put("operation", action.operation());
        node.put("description", action.description());
        ArrayNode permissions = node.putArray("permissions");
        action.permissions().forEach(permission -> permissions.add(permission.box()));
        ArrayNode oneOf = node.putArray("needs_one_of");
        action.input().rules().oneOf().forEach(group -> group.forEach(oneOf::add));
        ParameterParts.addRules(action.input().rules(), node.putObject("rules"));
        node.put("open", action.input().isOpen());
        ArrayNode parameters = node.putArray("parameters");
        action.parameters().forEach(parameter -> ParameterParts.add(parameter, parameters));
    }

    private static String kind(Action action) {
        if (action.contextStore()) {
            return "search";
        }
        return action.effect().isWrite() ? "write" : action.answer().isMany() ? "list" : "get";
    }

    private static String text(Entity entity, List<Action> actions, int width, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.strong(entity.name())).append('\n');
        add(entity.description(), width, text);
        for (Action action : actions) {
            text.append('\n').append(style.strong(action.name())).append('\n');
            add(description(action), width, text);
            TerminalTable table = new TerminalTable()
                    .column("  Parameter", 12, 0)
                    .column("Type", 8, 1)
                    .wrapped("Meaning");
            ParameterParts.rows(action.parameters())
                    .forEach(row -> table.row(indented(row.path()), row.type(), row.meaning()));
            if (!table.isEmpty()) {
                text.append(table.render(width, style));
            }
        }
        List<ModelSchema.Field> fields = fields(actions);
        if (!fields.isEmpty()) {
            text.append('\n').append(style.strong("fields of a record")).append('\n');
            text.append(table(fields).render(width, style));
        }
        text.append('\n');
        add(
                "On the command line a parameter is an option with hyphens: createdAfter is --created-after; a field of an"
                        + " object too: --location.city.",
                width,
                text);
        return text.toString();
    }

    /** The last name of a path, below the one that it is within. */
    private static String indented(String path) {
        String[] names = path.split("\\.", -1);
        return "  ".repeat(names.length) + names[names.length - 1];
    }

    private static void add(String sentences, int width, StringBuilder text) {
        Wrapping.lines(sentences, width).forEach(line -> text.append(line).append('\n'));
    }

    private static TerminalTable table(List<ModelSchema.Field> fields) {
        TerminalTable table = new TerminalTable()
                .column("  Field", 12, 0)
                .column("Type", 8, 1)
                .wrapped("Meaning");
        for (ModelSchema.Field field : fields) {
            String known =
                    field.knownValues().isEmpty() ? "" : "Known: " + String.join(", ", field.knownValues()) + ".";
            String description = field.description() == null ? "" : field.description() + ".";
            table.row(indented(field.path()), field.type(), (description + " " + known).strip());
        }
        return table;
    }

    private static String description(Action action) {
        Stream<String> permission = action.permissions().isEmpty()
                ? Stream.empty()
                : Stream.of("The key needs " + Permission.boxes(action.permissions()) + ".");
        Stream<String> open = action.input().isOpen()
                ? Stream.of("Not all of its parameters are published; others are sent as they are.")
                : Stream.empty();
        return Stream.of(
                        Stream.of(action.description()),
                        ActionText.effect(action).stream(),
                        permission,
                        ActionText.rules(action.input().rules(), UnaryOperator.identity()),
                        open)
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }
}
