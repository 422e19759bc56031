package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.json.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands between a model and a call that changes data: the tool's own permission, and a person's word. */
final class WriteGate {

    /** What a person can still read before answering. */
    private static final int LONGEST_QUESTION = 20_000;

    private final AshbyConnector connector;
    private final ToolRequest.Call call;
    private final ToolScope scope;
    private final AnswerBuilder answers;
    private final Effect effect;

    WriteGate(AshbyConnector connector, ToolRequest.Call call, ToolScope scope, AnswerBuilder answers) {
        this.connector = connector;
        this.call = call;
        this.scope = scope;
        this.answers = answers;
        this.effect = call.action().effect(call.from().params());
    }

    boolean isWrite() {
        return effect.isWrite();
    }

    /** What the call would send. Sends nothing, and asks nobody. */
    ToolAnswer plan() {
        WritePlan plan = planned();
        ObjectNode data = JsonTrees.object();
        data.put("operation", plan.operation());
        data.put("effect", plan.effect().name().toLowerCase(Locale.ROOT));
        data.put("needs_confirmation", plan.effect().needsConfirmation());
        data.put("target", plan.target());
        data.set("body", body(plan));
        List<String> notes = new ArrayList<>(call.notes());
        notes.addAll(plan.notices());
        notes.add("Nothing was sent.");
        ObjectNode content = answers.withNotes(JsonTrees.object().set("data", data), notes);
        if (!answers.fits(content)) {
            data.put("body", "left out: " + plan.body().length() + " characters, more than an answer holds");
        }
        return answers.answer(content);
    }

    private WritePlan planned() {
        return connector.plan(
                call.from().entity(), call.from().action(), call.from().params());
    }

    private JsonNode body(WritePlan plan) {
        try {
            return JsonTrees.read(plan.body());
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.stringNode(plan.body());
        }
    }

    /**
     * The connector to send the write with, once everything that it needs is there.
     *
     * @throws io.ashbyconnector.error.AshbyConnectorException when it must not be sent
     */
    AshbyConnector pass(ConfirmationHandler handler) {
        if (!scope.writes()) { // a parameter makes a write of a read
            throw scope.closed(call.action());
        }
        WritePlan plan = planned(); // fails as the call would, while nothing is sent yet
        if (!effect.needsConfirmation()) {
            return connector;
        }
        String question = ConfirmationText.of(plan);
        if (question.length() > LONGEST_QUESTION) {
            throw refused(
                    ConfirmationText.effect(effect)
                            + " A person has to confirm it, and it is too long for one to read: " + question.length()
                            + " characters, of which " + LONGEST_QUESTION + " can be shown.",
                    "Make it shorter, or split it.");
        }
        return switch (handler.ask(new ConfirmationRequest(plan, question))) {
            case GIVEN -> confirmed();
            case DECLINED ->
                throw refused(
                        "A person was asked, and declined.", "Do something else, or ask the person what they want.");
            case UNANSWERED ->
                throw refused(
                        "A person was asked, and gave no answer.", "Ask the person in your own words how to go on.");
            case UNAVAILABLE ->
                throw refused(
                        ConfirmationText.effect(effect) + " A person has to confirm it, and nobody can be asked here.",
                        "You cannot confirm it. Tell the person what you would do: they can do it in Ashby, run 'ashby "
                                + command() + "' with --yes, or use a client that asks them (MCP elicitation; in a"
                                + " program, a ConfirmationHandler).");
        };
    }

    /** Unless the call was cancelled while the person answered. */
    private AshbyConnector confirmed() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(call.action().qualifiedName(), null);
        }
        return connector.with(connector.options().withConfirmation());
    }

    private String command() {
        return (call.action().entity() + " " + call.action().name()).replace('_', '-');
    }

    private ConfirmationRequiredException refused(String message, String hint) {
        return new ConfirmationRequiredException(ErrorDetails.of(message + " Nothing was sent.")
                .in(call.action().qualifiedName())
                .hint(hint));
    }
}
