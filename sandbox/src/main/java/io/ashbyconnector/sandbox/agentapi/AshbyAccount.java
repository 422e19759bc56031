package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.table.VisibleRows;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Ashby that stored API keys are used with. Thread-safe. */
public interface AshbyAccount {
    /** Asks an operation such as {@code candidate.list}; {@code body} is its arguments as a JSON object. */
    Answer ask(String apiKey, String operation, String body);

    /** What a list operation without arguments would go through with this key; none without permission. */
    VisibleRows<?> rows(String apiKey, String listOperation);

    /**
     * What Ashby said.
     *
     * @param body JSON, or text where something before Ashby answered
     * @param retryAfter the pause that was asked for
     */
    record Answer(int status, String body, @Nullable Duration retryAfter) {}
}
