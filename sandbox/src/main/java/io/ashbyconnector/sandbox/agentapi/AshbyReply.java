package io.ashbyconnector.sandbox.agentapi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Ashby's answer, as far as it was understood.
 *
 * @param envelope Ashby's JSON object, null if there was none
 * @param text the body where it was no JSON object
 */
record AshbyReply(
        int status,
        @Nullable JsonMap envelope,
        String text,
        @Nullable Duration retryAfter) {
    private static final int LONGEST_TEXT = 300;

    static AshbyReply read(AshbyAccount.Answer answer) {
        JsonMap envelope = null;
        try {
            envelope = AgentJson.read(answer.body()) instanceof JsonMap object ? object : null;
        } catch (JacksonException notJson) {
            // Then it is the text of something in front of Ashby.
        }
        String text = envelope == null
                ? answer.body()
                        .substring(0, Math.min(LONGEST_TEXT, answer.body().length()))
                : "";
        return new AshbyReply(answer.status(), envelope, text, answer.retryAfter());
    }

    boolean isHttpSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether HTTP went well and Ashby says so too. */
    boolean isSuccess() {
        return isHttpSuccess() && envelope != null && Boolean.TRUE.equals(envelope.get("success"));
    }

    /** What went wrong, null if nothing did. */
    @Nullable
    String problem() {
        if (isSuccess()) {
            return null;
        }
        if (envelope == null) {
            return text.isBlank() ? "No content" : text;
        }
        if (envelope.get("errorInfo") instanceof JsonMap info && info.get("message") instanceof String message) {
            return message;
        }
        return envelope.get("errors") instanceof List<?> errors && !errors.isEmpty()
                ? errors.get(0) instanceof String code ? code : AgentJson.write(errors.get(0))
                : "Unknown failure";
    }
}
