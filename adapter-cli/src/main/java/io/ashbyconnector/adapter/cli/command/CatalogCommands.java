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
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.InstalledAdapters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What exists: {@code ashby entities}, {@code describe} and {@code schema}. Only {@code entities --allowed} needs a service.
 */
final class CatalogCommands {

    private static final Shape.Whole NO_LIMITS = new Shape.Whole(null, null);

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
        CommandSpec spec = Help.command(invocation -> printDescription(entity(invocation), invocation));
        spec.usageMessage().description("Describes an entity: its actions with their parameters, its records' fields.");
        return spec.addPositional(argument(catalog));
    }

    static CommandSpec schema(Catalog catalog) {
        CommandSpec spec = Help.command(invocation -> printSchema(entity(invocation), invocation));
        spec.usageMessage().description("Prints the JSON Schema of an entity's records.");
        return spec.addPositional(argument(catalog));
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

    private static void printSchema(Entity entity, Invocation invocation) {
        ObjectNode schema = entity.record()
                .map(record -> ModelSchema.jsonSchema(record.type()))
                .orElseGet(ModelSchema::anyRecord);
        invocation.print(new Document(
                schema, "", () -> invocation.json().pretty(invocation.json().bytes(schema))));
    }

    private static void printDescription(Entity entity, Invocation invocation) {
        Output output = invocation.output();
        invocation.print(
                new Document(description(entity), "fields", () -> text(entity, output.width(), output.style())));
    }

    private static ObjectNode description(Entity entity) {
        ObjectNode data = JsonCodec.object();
        data.put("name", entity.name());
        data.put("description", entity.description());
        ArrayNode actions = data.putArray("actions");
        entity.actions().forEach(action -> describe(action, actions.addObject()));
        ArrayNode fields = data.putArray("fields");
        for (ModelSchema.Field field : fields(entity)) {
            ObjectNode node = fields.addObject();
            node.put("path", field.path());
            node.put("type", field.type());
            node.put("nullable", field.nullable());
            node.put("description", field.description());
            field.knownValues().forEach(node.putArray("known_values")::add);
        }
        ArrayNode search = data.putArray("search_fields");
        entity.action("context_store_search").map(Action::record).stream()
                .flatMap(row -> ModelSchema.fields(row.type()).stream())
                .forEach(field -> search.addObject()
                        .put("name", field.path())
                        .put("type", field.type().equals("boolean") ? "boolean" : "string"));
        return data;
    }

    private static void describe(Action action, ObjectNode node) {
        node.put("name", action.name());
        node.put("kind", kind(action));
        node.put("effect", action.effect().name().toLowerCase(Locale.ROOT));
        node.put("description", action.description());
        ArrayNode permissions = node.putArray("permissions");
        action.permissions().forEach(permission -> permissions.add(permission.box()));
        ArrayNode oneOf = node.putArray("needs_one_of");
        action.input().rules().oneOf().forEach(group -> group.forEach(oneOf::add));
        ArrayNode parameters = node.putArray("parameters");
        for (Parameter parameter : action.parameters()) {
            ObjectNode each = parameters.addObject();
            each.put("name", parameter.name());
            each.put("type", typeName(parameter));
            each.put("required", parameter.required());
            parameter.shape().allowed().forEach(each.putArray("allowed")::add);
            Shape.Whole number = parameter.shape() instanceof Shape.Whole whole ? whole : NO_LIMITS;
            each.put("min", number.min());
            each.put("max", number.max());
            each.put("description", parameter.description());
        }
    }

    private static String kind(Action action) {
        if (action.contextStore()) {
            return "search";
        }
        return action.effect().isWrite() ? "write" : action.answer().isMany() ? "list" : "get";
    }

    private static String typeName(Parameter parameter) {
        return parameter.shape().name();
    }

    private static String text(Entity entity, int width, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.strong(entity.name())).append('\n');
        Wrapping.lines(entity.description(), width)
                .forEach(line -> text.append(line).append('\n'));
        for (Action action : entity.actions()) {
            text.append('\n').append(style.strong(action.name())).append('\n');
            Wrapping.lines(action.description() + needs(action), width)
                    .forEach(line -> text.append(line).append('\n'));
            TerminalTable table = new TerminalTable()
                    .column("  Parameter", 12, 0)
                    .column("Type", 8, 1)
                    .wrapped("Meaning");
            action.parameters()
                    .forEach(parameter -> table.row(
                            "  " + parameter.name(),
                            typeName(parameter),
                            Help.describe(parameter) + (parameter.required() ? " Required." : "")));
            text.append(table.render(width, style));
        }
        List<ModelSchema.Field> fields = fields(entity);
        if (!fields.isEmpty()) {
            text.append('\n').append(style.strong("fields of a record")).append('\n');
            text.append(table(fields).render(width, style));
        }
        text.append('\n');
        Wrapping.lines(
                        "On the command line a parameter is an option with hyphens: createdAfter is --created-after.",
                        width)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
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
            table.row("  " + field.path(), field.type(), (description + " " + known).strip());
        }
        return table;
    }

    /** Of the entity's records; none where they are not known. */
    private static List<ModelSchema.Field> fields(Entity entity) {
        return entity.record().map(record -> ModelSchema.fields(record.type())).orElse(List.of());
    }

    private static String needs(Action action) {
        return action.input().rules().oneOf().stream()
                        .map(group -> " Needs " + String.join(" or ", group) + ".")
                        .collect(Collectors.joining())
                + (action.permissions().isEmpty()
                        ? ""
                        : " The key needs " + Permission.boxes(action.permissions()) + ".");
    }
}
