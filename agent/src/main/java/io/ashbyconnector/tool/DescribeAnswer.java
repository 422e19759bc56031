package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.internal.json.JsonTrees;
import io.ashbyconnector.model.ModelSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        CALLS,
        ACTIONS
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
            ObjectNode all = content(entities(), request.notes());
            return answers.answer(answers.fits(all) ? all : namesThatFit());
        }
        Action action = request.action();
        if (action != null) {
            return answers.answer(first(
                    Stream.of(ActionDetail.values()),
                    detail -> content(entity(entity, action, detail), notes(request, detail.shortened()))));
        }
        return answers.answer(
                first(Stream.of(Depth.values()), depth -> content(entity(entity, depth), notes(request, depth))));
    }

    /** The first content that fits, of several that are ever shorter; else the last one. */
    private static <T> ObjectNode first(Stream<T> forms, Function<T, ObjectNode> content, Predicate<ObjectNode> fits) {
        return forms.map(content)
                .reduce((shown, next) -> fits.test(shown) ? shown : next)
                .orElseThrow();
    }

    private <T> ObjectNode first(Stream<T> forms, Function<T, ObjectNode> content) {
        return first(forms, content, answers::fits);
    }

    /** The entities' names, all of them if they fit. */
    private ObjectNode namesThatFit() {
        List<String> names = scope.entities().stream().map(Entity::name).toList();
        return first(
                IntStream.rangeClosed(0, names.size()).mapToObj(left -> names.size() - left),
                count -> content(
                        strings(names.subList(0, count)),
                        count == names.size() ? List.of() : List.of("There are " + (names.size() - count) + " more.")));
    }

    private static List<String> notes(ToolRequest.Describe request, Depth depth) {
        return notes(
                request,
                switch (depth) {
                    case ALL -> null;
                    case OWN_FIELDS -> SHORTENED + ": nested fields are left out.";
                    default -> SHORTENED + "; describe one action to see more of it.";
                });
    }

    private static List<String> notes(ToolRequest.Describe request, @Nullable String shortened) {
        List<String> notes = new ArrayList<>(request.notes());
        if (shortened != null) {
            notes.add(shortened);
        }
        return notes;
    }

    private ObjectNode content(JsonNode data, List<String> notes) {
        return answers.withNotes(JsonTrees.object().set("data", data), notes);
    }

    private JsonNode entities() {
        ArrayNode all = JsonTrees.array();
        for (Entity entity : scope.entities()) {
            ObjectNode each = all.addObject().put("entity", entity.name()).put("description", entity.description());
            each.set("actions", strings(entity.actionNames()));
        }
        scope.statements()
                .ifPresent(statement -> all.addObject()
                        .put("entity", StoreDescription.NAME)
                        .put("description", "All records at once, in SQL.")
                        .set("actions", strings(List.of(statement.name(), ToolScope.DESCRIBE))));
        return all;
    }

    private ObjectNode entity(Entity entity, Depth depth) {
        ObjectNode node = head(entity);
        if (depth == Depth.ACTIONS) {
            node.set("actions", strings(entity.actionNames()));
            return node;
        }
        ArrayNode actions = node.putArray("actions");
        entity.actions().forEach(action -> actions.add(action(action, depth)));
        searchFields(node, entity.actions());
        entity.record().filter(record -> depth != Depth.CALLS).ifPresent(record -> records(node, record, depth));
        return node;
    }

    private ObjectNode entity(Entity entity, Action action, ActionDetail detail) {
        ObjectNode node = head(entity);
        node.putArray("actions").add(new ActionDescription(action).of(detail));
        searchFields(node, List.of(action));
        RecordType record = action.contextStore() ? null : action.record();
        if (record != null
                && !entity.record().equals(Optional.of(record))
                && detail.compareTo(ActionDetail.NAMES) < 0) {
            records(node, record, detail == ActionDetail.OWN_PARAMETERS ? Depth.OWN_FIELDS : Depth.ALL);
        }
        return node;
    }

    private ObjectNode action(Action action, Depth depth) {
        return new ActionDescription(action)
                .of(depth.compareTo(Depth.NAMES) < 0 ? ActionDetail.OWN_PARAMETERS : ActionDetail.NAMES);
    }

    private ObjectNode head(Entity entity) {
        return JsonTrees.object().put("entity", entity.name()).put("description", entity.description());
    }

    private void searchFields(ObjectNode node, List<Action> described) {
        List<String> fields = searchFields(described);
        if (!fields.isEmpty()) {
            node.set("search_fields", strings(fields));
        }
    }

    private void records(ObjectNode node, RecordType record, Depth depth) {
        node.set("summary_fields", strings(record.summary()));
        node.set("fields", fields(record, depth));
    }

    private static List<String> searchFields(List<Action> actions) {
        return actions.stream()
                .filter(action ->
                        action.contextStore() && action.parameter("query").isPresent())
                .flatMap(action -> RecordFields.of(action).known().stream())
                .toList();
    }

    /** What a search of the entity can filter by. */
    static List<String> searchFields(Entity entity) {
        return searchFields(entity.actions());
    }

    private ArrayNode fields(RecordType record, Depth depth) {
        List<ModelSchema.Field> all = ModelSchema.fields(record.type());
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

    private ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonTrees.array();
        values.forEach(array::add);
        return array;
    }
}
