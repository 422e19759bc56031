package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.error.WritesDisabledException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model asks for, understood; its notes tell the model what was understood differently from how it was said. */
sealed interface ToolRequest {

    List<String> notes();

    /**
     * Wants to know what can be done.
     *
     * @param entity null to describe all that is offered
     * @param action null to describe all of the entity's
     */
    record Describe(@Nullable Entity entity, @Nullable Action action, List<String> notes) implements ToolRequest {}

    /**
     * Wants to know what the context store holds.
     *
     * @param table null to describe all of it
     */
    record DescribeStore(@Nullable String table, List<String> notes) implements ToolRequest {}

    /**
     * Wants an action run.
     *
     * @param from what to call and how to show it; for a listing, also where to start
     * @param isPlan whether to tell what would be sent, and send nothing
     */
    record Call(Entity entity, Action action, Continuation from, boolean isPlan, List<String> notes)
            implements ToolRequest {

        public Call {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Wants a write that is not offered.
     *
     * @param params as far as they can be read
     */
    record Refused(Action action, Map<String, @Nullable Object> params, WritesDisabledException why)
            implements ToolRequest {

        @Override
        public List<String> notes() {
            return List.of();
        }
    }
}
