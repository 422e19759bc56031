package io.ashbyconnector.tool;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers, and knows how much fits into one. Immutable. */
record Rendering(JsonMapper mapper, OutputBudget budget, InstantSource clock) {

    /** The day in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    ToolAnswer answer(JsonNode content) {
        return new ToolAnswer(write(content), content);
    }

    ToolAnswer error(String text) {
        return new ToolAnswer(budget.cut(text), null);
    }

    String write(JsonNode node) {
        return mapper.writeValueAsString(node);
    }

    int size(JsonNode node) {
        return budget.size(write(node));
    }

    boolean fits(JsonNode node) {
        return size(node) <= budget.max();
    }

    /** Adds the notes, of which there may be none. */
    ObjectNode noted(ObjectNode content, List<String> notes) {
        if (!notes.isEmpty()) {
            notes.forEach(content.putArray("notes")::add);
        }
        return content;
    }
}
