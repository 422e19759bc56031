package io.ashbyconnector.tool;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.internal.json.JsonTrees;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers, and knows how much fits into one and what is masked. Immutable. */
record AnswerBuilder(OutputBudget budget, InstantSource clock, Set<FieldClass> masked) {

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
        return JsonTrees.write(node);
    }

    int size(JsonNode node) {
        return budget.size(write(node));
    }

    boolean fits(JsonNode node) {
        return size(node) <= budget.max();
    }

    /** One record, in the first form that fits. */
    ToolAnswer record(JsonNode record, RecordView view, List<String> notes) {
        ObjectNode content = JsonTrees.object();
        for (RecordView.Form form : view.forms(record)) {
            List<String> all = new ArrayList<>(notes);
            all.addAll(form.notes());
            content = withNotes(JsonTrees.object().set("data", form.view()), all);
            if (fits(content)) {
                break;
            }
        }
        return answer(content);
    }

    /** The answer of an action that returns nothing. */
    ToolAnswer nothing(List<String> notes) {
        ObjectNode content = JsonTrees.object();
        content.putObject("data");
        return answer(withNotes(content, notes));
    }

    /** Adds the notes, of which there may be none. */
    ObjectNode withNotes(ObjectNode content, List<String> notes) {
        if (!notes.isEmpty()) {
            notes.forEach(content.putArray("notes")::add);
        }
        return content;
    }
}
