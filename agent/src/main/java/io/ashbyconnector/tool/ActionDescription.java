package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ChoiceShape;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Rules;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.internal.json.JsonTrees;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a model is told of one action: what it does, what it takes, and what a write is to be feared for. */
record ActionDescription(Action action) {

    private static final int MOST_PARTS = 12;

    ObjectNode of(ActionDetail detail) {
        ObjectNode node = JsonTrees.object().put("action", action.name());
        if (action.effect().isWrite()) {
            effect(node);
        }
        if (detail == ActionDetail.NOTHING) {
            return node;
        }
        if (detail == ActionDetail.NAMES) {
            node.set(
                    "params",
                    strings(action.parameters().stream().map(Parameter::name).toList()));
            return node;
        }
        node.put("description", action.description());
        ObjectNode params = node.putObject("params");
        action.parameters()
                .forEach(parameter -> params.put(
                        parameter.name(),
                        own(parameter) + (detail == ActionDetail.OWN_PARAMETERS ? parts(parameter) : "")));
        if (detail != ActionDetail.OWN_PARAMETERS) {
            ObjectNode nested = JsonTrees.object();
            action.parameters()
                    .forEach(parameter ->
                            nested(parameter.shape(), parameter.name(), detail == ActionDetail.ALL, nested));
            if (!nested.isEmpty()) {
                node.set("within", nested);
            }
        }
        rules(node, action.input().rules());
        if (action.input().isOpen()) {
            node.put("open", "Not all parameters are known; others are sent as they are.");
        }
        return node;
    }

    /** As the hints of the protocol for tools: nothing is promised that the catalog does not know. */
    private void effect(ObjectNode node) {
        ActionEffect effect = ActionEffect.of(action);
        node.put("effect", label(effect.own()));
        node.put("read_only", false);
        node.put("destructive", effect.gravest() == Effect.DESTRUCTIVE);
        node.put("idempotent", false);
        Map<String, String> raisedBy = new TreeMap<>();
        effect.raisedBy().forEach((path, raised) -> raisedBy.put(path, label(raised)));
        boolean mayNeed = effect.gravest().needsConfirmation();
        node.put(
                "confirmation",
                effect.own().needsConfirmation() ? "needed" : mayNeed ? "needed with raised_by" : "none");
        if (!raisedBy.isEmpty()) {
            ObjectNode raised = node.putObject("raised_by");
            raisedBy.forEach(raised::put);
        }
    }

    private static String label(Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }

    private static String own(Parameter parameter) {
        String limit =
                parameter.name().equals("limit") ? "How many records you want; 1 or more." : parameter.description();
        return type(parameter) + (limit.isEmpty() ? "" : "; " + limit);
    }

    /** The names of what stands within, which the description of the action alone tells more of. */
    private static String parts(Parameter parameter) {
        Shape shape = parameter.shape() instanceof ListShape list ? list.element() : parameter.shape();
        if (!(shape instanceof ObjectShape fields)) {
            return "";
        }
        String more = fields.fields().size() > MOST_PARTS ? ", …" : "";
        return fields.fields().stream()
                .limit(MOST_PARTS)
                .map(Parameter::name)
                .collect(Collectors.joining(", ", " Of: ", more + "."));
    }

    private static String type(Parameter parameter) {
        Shape shape = parameter.shape();
        String values = shape.allowed().isEmpty() ? "" : " of " + String.join(", ", shape.allowed());
        return shape.description()
                + values
                + (parameter.required() ? ", required" : "")
                + (parameter.nullable() ? ", null clears it" : "");
    }

    private static void nested(Shape shape, String path, boolean described, ObjectNode into) {
        if (shape instanceof ListShape list) {
            nested(list.element(), path + "[]", described, into);
        } else if (shape instanceof Shape.MapOf map) {
            nested(map.value(), path + ".*", described, into);
        } else if (shape instanceof ChoiceShape choice) {
            choice.options().forEach(option -> nested(option, path, described, into));
        } else if (shape instanceof ObjectShape fields) {
            for (Parameter field : fields.fields()) {
                String place = path + "." + field.name();
                into.put(place, described ? own(field) : type(field));
                nested(field.shape(), place, described, into);
            }
        }
    }

    private void rules(ObjectNode node, Rules rules) {
        groups(node, "one_of", rules.oneOf());
        groups(node, "at_most_one_of", rules.exclusive());
        groups(node, "together", rules.together());
        List<String> conditions =
                rules.conditions().stream().map(ActionDescription::condition).toList();
        if (!conditions.isEmpty()) {
            node.set("conditions", strings(conditions));
        }
    }

    private static String condition(Rules.Condition condition) {
        String value = condition.is().isEmpty() ? "" : " is " + String.join(" or ", condition.is());
        return (condition.absent() ? "Without " : "With ") + condition.when() + value + ", required: "
                + String.join(", ", condition.required());
    }

    private void groups(ObjectNode node, String name, List<List<String>> groups) {
        List<List<String>> told =
                groups.stream().filter(group -> group.size() > 1).toList();
        if (told.size() == 1) {
            node.set(name, strings(told.get(0)));
        } else if (!told.isEmpty()) {
            ArrayNode all = node.putArray(name);
            told.forEach(group -> all.add(strings(group)));
        }
    }

    private ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonTrees.array();
        values.forEach(array::add);
        return array;
    }
}
