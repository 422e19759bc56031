package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.execution.WritePlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a call would send, as a person or a program sees it. */
record PlannedCall(WritePlan plan) {

    private static final String CALLS = "calls";
    private static final String UNSENT = "\nNothing was sent.\n";

    /** What a dry run prints. */
    Document document() {
        return new Document(data(), "", () -> String.join("\n", lines()) + UNSENT);
    }

    /** What a dry run of many calls prints. */
    static Document document(List<WritePlan> plans) {
        ObjectNode data = JsonCodec.object();
        ArrayNode calls = data.putArray(CALLS);
        plans.forEach(plan -> calls.add(new PlannedCall(plan).data()));
        return new Document(
                data,
                CALLS,
                true,
                () -> plans.stream()
                                .flatMap(plan -> new PlannedCall(plan).lines().stream())
                                .collect(Collectors.joining("\n"))
                        + UNSENT);
    }

    private ObjectNode data() {
        ObjectNode data = JsonCodec.object();
        data.put("operation", plan.operation());
        data.put("effect", plan.effect().id());
        data.put("target", plan.target());
        try {
            data.set("body", new JsonCodec().tree(plan.body().getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException notJson) {
            data.put("body", plan.body());
        }
        ArrayNode notices = data.putArray("notices");
        plan.notices().forEach(notices::add);
        return data;
    }

    /** The same for a person. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(plan.operation() + ": " + effect());
        lines.add("  " + TerminalText.line(plan.target()));
        lines.add("  " + JsonCodec.forTerminal(plan.body()));
        lines.addAll(plan.notices());
        return lines;
    }

    private String effect() {
        return switch (plan.effect()) {
            case READ -> "reads";
            case WRITE -> "changes data";
            case SENDS_MAIL -> "changes data, and sends mail";
            case DESTRUCTIVE -> "changes data in a way that cannot be undone";
        };
    }

    String question() {
        return plan.effect() == Effect.SENDS_MAIL ? "Send this, and the mail?" : "Send this?";
    }
}
