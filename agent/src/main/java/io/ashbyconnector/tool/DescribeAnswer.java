package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.model.ModelSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the action {@code describe}. */
final class DescribeAnswer {

    /** How much is told of an entity, from everything down to what fits into any answer. */
    private enum Depth {
        ALL,
        OWN_FIELDS,
        NAMES,
        CALLS
    }

    private static final String SHORTENED = "Shortened to fit";

    private final ToolScope scope;
    private final AnswerBuilder answers;

    DescribeAnswer(ToolScope scope, AnswerBuilder answers) {
        this.scope = scope;
        this.answers = answers;
    }

    ToolAnswer answer(ToolRequest.Describe request) {
        Entity entity = request.entity();
        if (entity == null) {
            ObjectNode all = content(entities(true), request.notes());
            return answers.answer(answers.fits(all) ? all : content(entities(false), List.of()));
        }
        Action action = request.action();
        if (action != null) {
            ObjectNode whole = content(entity(entity, action, Depth.ALL), request.notes());
            return answers.answer(
                    answers.fits(whole)
                            ? whole
                            : content(entity(entity, action, Depth.CALLS), List.of(SHORTENED + ".")));
        }
        return Stream.of(Depth.values())
                .map(depth -> content(entity(entity, depth), notes(request, depth)))
                .filter(answers::fits)
                .findFirst()
                .map(answers::answer)
                .orElseGet(() -> answers.answer(content(entity(entity, Depth.CALLS), List.of())));
    }

    private static List<String> notes(ToolRequest.Describe request, Depth depth) {
        List<String> notes = new ArrayList<>(request.notes());
        if (depth != Depth.ALL) {
            notes.add(SHORTENED + (depth == Depth.OWN_FIELDS ? ": nested fields are left out." : "."));
        }
        return notes;
    }

    private ObjectNode content(JsonNode data, List<String> notes) {
        return answers.withNotes(answers.mapper().createObjectNode().set("data", data), notes);
    }

    private JsonNode entities(boolean described) {
        ArrayNode all = answers.mapper().createArrayNode();
        for (Entity entity : scope.entities()) {
            if (described) {
                ObjectNode each = all.addObject().put("entity", entity.name()).put("description", entity.description());
                each.set("actions", strings(entity.actionNames()));
            } else {
                all.add(entity.name());
            }
        }
        return all;
    }

    private ObjectNode entity(Entity entity, Depth depth) {
        ObjectNode node = head(entity, entity.actions(), depth);
        if (depth != Depth.CALLS) {
            node.set("summary_fields", strings(entity.record().summary()));
            node.set("fields", fields(entity, depth));
        }
        return node;
    }

    private ObjectNode entity(Entity entity, Action action, Depth depth) {
        return head(entity, List.of(action), depth);
    }

    private ObjectNode head(Entity entity, List<Action> described, Depth depth) {
        ObjectNode node = answers.mapper().createObjectNode();
        node.put("entity", entity.name()).put("description", entity.description());
        ArrayNode actions = node.putArray("actions");
        described.forEach(action -> actions.add(action(action, depth)));
        if (described.stream().anyMatch(action -> action.parameter("query").isPresent())) {
            node.set("search_fields", strings(searchFields(entity)));
        }
        return node;
    }

    /** What a search of the entity can filter by. */
    static List<String> searchFields(Entity entity) {
        return entity.actions().stream()
                .filter(action -> action.parameter("query").isPresent())
                .flatMap(action -> RecordFields.of(action).known().stream())
                .toList();
    }

    private ArrayNode fields(Entity entity, Depth depth) {
        List<ModelSchema.Field> all = ModelSchema.fields(entity.record().type());
        if (depth == Depth.ALL) {
            return strings(eachKindOnce(all));
        }
        return strings(all.stream()
                .filter(field -> !field.path().contains("."))
                .map(field -> depth == Depth.NAMES ? field.path() : field(field))
                .toList());
    }

    /** Fields with those within them, which are told once where several have the same, such as all that are a person. */
    private static List<String> eachKindOnce(List<ModelSchema.Field> fields) {
        List<String> told = new ArrayList<>();
        Map<List<String>, String> firstOfKind = new HashMap<>();
        String passedOver = null;
        for (ModelSchema.Field field : fields) {
            if (passedOver != null && field.path().startsWith(passedOver)) {
                continue;
            }
            String prefix = field.path() + (field.type().endsWith("[]") ? "[]." : ".");
            List<String> within = fields.stream()
                    .filter(other -> other.path().startsWith(prefix))
                    .map(other -> other.path().substring(prefix.length()) + ":" + other.type())
                    .toList();
            String first = within.size() < 2 ? null : firstOfKind.putIfAbsent(within, field.path());
            passedOver = first == null ? null : prefix;
            told.add(
                    first == null ? field(field) : field.path() + ": " + field.type() + " with the fields of " + first);
        }
        return told;
    }

    private static String field(ModelSchema.Field field) {
        String values = field.knownValues().isEmpty() ? "" : " (" + String.join(", ", field.knownValues()) + ")";
        String description = field.description() == null ? "" : "; " + field.description();
        return field.path() + ": " + field.type() + values + description;
    }

    private ObjectNode action(Action action, Depth depth) {
        ObjectNode node = answers.mapper().createObjectNode().put("action", action.name());
        if (action.effect().isWrite()) {
            node.put("effect", action.effect().name().toLowerCase(Locale.ROOT));
        }
        if (depth.compareTo(Depth.NAMES) >= 0) {
            node.set(
                    "params",
                    strings(action.parameters().stream().map(Parameter::name).toList()));
            return node;
        }
        node.put("description", action.description());
        ObjectNode params = node.putObject("params");
        action.parameters().forEach(parameter -> params.put(parameter.name(), parameter(parameter)));
        action.input().rules().oneOf().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> node.set("one_of", strings(group)));
        return node;
    }

    private static String parameter(Parameter parameter) {
        String values = parameter.shape().allowed().isEmpty()
                ? ""
                : " of " + String.join(", ", parameter.shape().allowed());
        String limit =
                parameter.name().equals("limit") ? "How many records you want; 1 or more." : parameter.description();
        return parameter.shape().description() + values + (parameter.required() ? ", required" : "") + "; " + limit;
    }

    private ArrayNode strings(Collection<String> values) {
        ArrayNode array = answers.mapper().createArrayNode();
        values.forEach(array::add);
        return array;
    }
}
