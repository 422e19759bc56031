package io.ashbyconnector.tool;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the questions of a record's forms ask for, by the path under which the answer stands. */
final class FormQuestions {

    /** The field that holds the answers. */
    static final String ANSWERS = "submittedValues";

    private final Map<String, Set<FieldClass>> questions = new HashMap<>();

    FormQuestions(JsonNode record) {
        if (record.findValue(ANSWERS) != null) {
            collect(record, Set.of(), false);
        }
    }

    /** Null when no question is known for the path. */
    @Nullable
    Set<FieldClass> at(String path) {
        return questions.get(path);
    }

    /** Finds what each question asks for: by its title, type and description, and by the title of its section. */
    private void collect(JsonNode node, Set<FieldClass> around, boolean isInForm) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, around, isInForm));
        } else if (node.isObject()) {
            Set<FieldClass> asks = PrivateFields.union(around, isInForm ? asked(node) : Set.of());
            if (isInForm && node.path("path").isString() && node.path("title").isString()) {
                questions.merge(node.path("path").stringValue(), asks, PrivateFields::union);
            }
            node.forEachEntry((name, value) -> collect(
                    value, asks, isInForm || name.toLowerCase(Locale.ROOT).endsWith("formdefinition")));
        }
    }

    private static Set<FieldClass> asked(JsonNode node) {
        boolean isSection = node.path("fields").isArray();
        Set<FieldClass> asked = EnumSet.noneOf(FieldClass.class);
        node.forEachEntry((name, value) -> {
            if (value.isString() && (!isSection || name.equals("title"))) {
                asked.addAll(PrivateFields.byType(name, value));
                asked.addAll(PrivateWords.in(value.stringValue()));
            }
        });
        return asked;
    }
}
