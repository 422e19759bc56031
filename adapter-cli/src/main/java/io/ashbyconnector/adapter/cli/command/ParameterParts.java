package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.catalog.ChoiceShape;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Rules;
import io.ashbyconnector.catalog.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parameters with all that is in them, as a tree for programs and as rows for people. */
final class ParameterParts {

    private static final Shape.Whole NO_LIMITS = new Shape.Whole(null, null);

    private ParameterParts() {}

    /** Adds a parameter, or a field, to a list. */
    static void add(Parameter parameter, ArrayNode list) {
        ObjectNode node = list.addObject();
        node.put("name", parameter.name());
        node.put("type", parameter.shape().name());
        node.put("required", parameter.required());
        node.put("nullable", parameter.nullable());
        parameter.shape().allowed().forEach(node.putArray("allowed")::add);
        Shape.Whole number = parameter.shape() instanceof Shape.Whole whole ? whole : NO_LIMITS;
        node.put("min", number.min());
        node.put("max", number.max());
        node.put("description", parameter.description());
        if (parameter.isSecret()) {
            node.put("secret", true);
        }
        if (parameter.effect().isWrite()) {
            node.put("effect", parameter.effect().id());
        }
        if (parameter.notice() != null) {
            node.put("notice", parameter.notice());
        }
        addParts(parameter.shape(), node);
    }

    private static void addParts(Shape shape, ObjectNode node) {
        if (shape instanceof ObjectShape object) {
            addRules(object.rules(), node);
            node.put("open", object.isOpen());
            ArrayNode fields = node.putArray("fields");
            object.fields().forEach(field -> add(field, fields));
        } else if (shape instanceof ListShape list) {
            addShape(list.element(), node.putObject("items"));
        } else if (shape instanceof Shape.MapOf map) {
            addShape(map.value(), node.putObject("values"));
        } else if (shape instanceof ChoiceShape choice) {
            ArrayNode options = node.putArray("options");
            choice.options().forEach(option -> addShape(option, options.addObject()));
        }
    }

    private static void addShape(Shape shape, ObjectNode node) {
        node.put("type", shape.name());
        addParts(shape, node);
    }

    /** What fields owe to each other; a kind of rule only where there is one. */
    static void addRules(Rules rules, ObjectNode node) {
        addGroups("one_of", rules.oneOf(), node);
        addGroups("at_most_one_of", rules.exclusive(), node);
        addGroups("together", rules.together(), node);
        if (!rules.conditions().isEmpty()) {
            ArrayNode conditions = node.putArray("conditions");
            rules.conditions().forEach(condition -> {
                ObjectNode each = conditions.addObject();
                each.put("when", condition.when());
                each.put("absent", condition.absent());
                condition.is().forEach(each.putArray("is")::add);
                condition.required().forEach(each.putArray("required")::add);
            });
        }
    }

    private static void addGroups(String key, List<List<String>> groups, ObjectNode node) {
        if (!groups.isEmpty()) {
            ArrayNode list = node.putArray(key);
            groups.forEach(group -> group.forEach(list.addArray()::add));
        }
    }

    /**
     * A value, or one within another.
     *
     * @param path {@code interviewEvents.startTime}
     */
    record Row(String path, String type, String meaning) {

        /** The same place in another of several objects. */
        private Row or(Row other) {
            return new Row(path, either(type, other.type, ", "), either(meaning, other.meaning, " Or: "));
        }

        private static String either(String one, String other, String between) {
            return one.contains(other) ? one : one.isEmpty() ? other : one + between + other;
        }
    }

    /** One for each parameter and, below it, one for each field within it, to any depth. */
    static List<Row> rows(List<Parameter> parameters) {
        Map<String, Row> rows = new LinkedHashMap<>();
        fields("", parameters).forEach(row -> rows.merge(row.path(), row, Row::or));
        return List.copyOf(rows.values());
    }

    private static Stream<Row> fields(String prefix, List<Parameter> fields) {
        return fields.stream().flatMap(field -> {
            String path = prefix + field.name();
            Row row = new Row(path, field.shape().name(), meaning(path, field));
            return Stream.concat(Stream.of(row), within(path, field.shape()));
        });
    }

    private static Stream<Row> within(String path, Shape shape) {
        if (shape instanceof ObjectShape object) {
            return fields(path + ".", object.fields());
        }
        if (shape instanceof ListShape list) {
            return within(path, list.element());
        }
        if (shape instanceof Shape.MapOf map) {
            return within(path + ".*", map.value());
        }
        return shape instanceof ChoiceShape choice
                ? choice.options().stream().flatMap(option -> within(path, option))
                : Stream.empty();
    }

    private static String meaning(String path, Parameter field) {
        UnaryOperator<String> place = name -> path + "." + name;
        return Stream.of(
                        Stream.of(Help.describe(field)),
                        field.shape() instanceof ObjectShape object
                                ? ActionText.rules(object.rules(), place)
                                : Stream.<String>empty(),
                        field.isSecret() ? Stream.of("A secret: shown nowhere.") : Stream.<String>empty(),
                        field.nullable() ? Stream.of("May be null.") : Stream.<String>empty(),
                        field.required() ? Stream.of("Required.") : Stream.<String>empty())
                .flatMap(each -> each)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
