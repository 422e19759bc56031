package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.table.Row;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Ashby that stored API keys are used with. Thread-safe. */
public interface AshbyAccount {
    /** Asks an operation such as {@code candidate.list}; {@code body} is its arguments as a JSON object. */
    Answer ask(String apiKey, String operation, String body);

    /** What a list operation without arguments would go through with this key; nothing at all without permission. */
    Rows rows(String apiKey, String listOperation);

    /**
     * What Ashby said.
     *
     * @param body JSON, or text where something before Ashby answered
     * @param retryAfter the pause that was asked for
     */
    record Answer(int status, String body, @Nullable Duration retryAfter) {}

    /** Rows by their position in the account. */
    interface Rows {
        /** The number of positions. */
        int size();

        /** The row at a position, or null if the key may not see it. */
        @Nullable
        Row at(int position);
    }
}
