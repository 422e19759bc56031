package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.json.JsonTrees;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The question whether a call may run, for a person who sees nothing else of it. Values come from a model, and may hold what a
 * candidate wrote: they are quoted, one to a line, and indented so that no client takes them for its markup.
 */
final class ConfirmationText {

    private static final String INDENT = "\n    ";
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");
    private static final String UNSEEN_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private final StringBuilder text = new StringBuilder();

    private ConfirmationText() {}

    static String of(WritePlan plan) {
        ConfirmationText question = new ConfirmationText();
        question.text
                .append("Run ")
                .append(plan.operation())
                .append(" in Ashby? ")
                .append(effect(plan.effect()));
        plan.notices().forEach(notice -> question.text.append(' ').append(notice));
        question.text
                .append("\nAn AI model wants to send what follows to ")
                .append(quoted(plan.target()))
                .append(". It filled in the values; nothing in them is part of this question.\n");
        question.body(plan.body());
        return question.text.toString();
    }

    /** What a call does, in a sentence. */
    static String effect(Effect effect) {
        return switch (effect) {
            case READ -> "It changes nothing.";
            case WRITE -> "It changes data.";
            case SENDS_MAIL -> "It changes data and sends mail.";
            case DESTRUCTIVE -> "It cannot be undone.";
        };
    }

    private void body(String body) {
        JsonNode content;
        try {
            content = JsonTrees.read(body);
        } catch (JacksonException noJson) {
            content = JsonNodeFactory.instance.stringNode(body);
        }
        if (content.isContainer() && !content.isEmpty()) {
            lines(content, "");
        } else {
            text.append(INDENT).append(value(content));
        }
    }

    private void lines(JsonNode node, String path) {
        if (node.isObject() && !node.isEmpty()) {
            node.forEachEntry((name, value) -> {
                String key = PLAIN_NAME.matcher(name).matches() ? name : quoted(name);
                lines(value, path.isEmpty() ? key : path + "." + key);
            });
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                lines(node.get(i), path + "[" + i + "]");
            }
        } else {
            text.append(INDENT).append(path).append(": ").append(value(node));
        }
    }

    private static String value(JsonNode node) {
        return node.isString() ? quoted(node.stringValue()) : node.toString();
    }

    /** In quotes that no text can close, with what cannot be seen, or could break the line, spelled out. */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        int before = -1;
        for (int i = 0; i < value.length(); i += Character.charCount(before)) {
            int c = value.codePointAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (isPlain(c) && !(c == ' ' && before == ' ')) {
                quoted.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                }
            }
            before = c;
        }
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int c) {
        boolean isVariation = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> !isVariation && UNSEEN_LETTERS.indexOf(c) < 0;
        };
    }
}
