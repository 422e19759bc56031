package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.internal.json.JsonTrees;
import io.ashbyconnector.port.RecordDecoder;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends a write, once, and answers with what it returned, marked and masked as what a read returns. Used once. */
record WriteAnswer(
        AshbyConnector connector,
        RecordDecoder<JsonNode> decoder,
        AnswerBuilder answers,
        RecordView view,
        ToolRequest.Call call) {

    private static final Logger LOG = LoggerFactory.getLogger(WriteAnswer.class);

    ToolAnswer answer() {
        try {
            return sent();
        } catch (AshbyConnectorException told) {
            throw told;
        } catch (RuntimeException | Error unexpected) {
            LOG.error("A write failed", unexpected);
            throw new OutcomeUnknownException(
                    ErrorDetails.of("The call failed unexpectedly, and may have run.")
                            .in(call.action().qualifiedName())
                            .hint(CheckedCall.LOOK_IN_ASHBY),
                    unexpected);
        }
    }

    private ToolAnswer sent() {
        Continuation from = call.from();
        Answer answer = call.action().answer();
        if (answer == Answer.RECORD) {
            JsonNode record = connector.get(from.entity(), from.action(), from.params(), decoder);
            return answers.record(record, view, call.notes());
        }
        JsonNode data =
                connector.execute(from.entity(), from.action(), from.params()).data();
        if (answer == Answer.NOTHING || data.isNull()) {
            return answers.nothing(call.notes());
        }
        return data.isArray() ? records(data) : answers.record(data, view, call.notes());
    }

    /** As many records as fit; there is no going on to the rest, for that would run the write again. */
    private ToolAnswer records(JsonNode data) {
        List<JsonNode> shown = new ArrayList<>();
        data.forEach(record -> shown.add(view.of(record)));
        ObjectNode content = content(shown, data.size());
        while (!shown.isEmpty() && !answers.fits(content)) {
            shown.remove(shown.size() - 1);
            content = content(shown, data.size());
        }
        return answers.answer(content);
    }

    private ObjectNode content(List<JsonNode> shown, int returned) {
        ObjectNode content = JsonTrees.object();
        ArrayNode data = content.putArray("data");
        shown.forEach(data::add);
        content.putObject("meta").put("returned", shown.size());
        List<String> notes = new ArrayList<>(call.notes());
        if (shown.size() < returned) {
            notes.add("The write ran. It returned " + returned + " records, of which the first " + shown.size()
                    + " fit; read the others.");
        }
        return answers.withNotes(content, notes);
    }
}
