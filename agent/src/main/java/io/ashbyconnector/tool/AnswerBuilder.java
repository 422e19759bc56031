package io.ashbyconnector.tool;

import io.ashbyconnector.error.AshbyConnectorException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers, and knows how much fits into one and what is masked. Immutable. */
record AnswerBuilder(JsonMapper mapper, OutputBudget budget, InstantSource clock, Set<FieldClass> masked) {

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

    ToolAnswer error(AshbyConnectorException failure) {
        return error(errorText(failure));
    }

    String errorText(AshbyConnectorException failure) {
        return ErrorText.of(failure, masked);
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
    ObjectNode withNotes(ObjectNode content, List<String> notes) {
        if (!notes.isEmpty()) {
            notes.forEach(content.putArray("notes")::add);
        }
        return content;
    }
}
