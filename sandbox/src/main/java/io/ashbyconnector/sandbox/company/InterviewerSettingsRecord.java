package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/**
 * How many interviews a user holds at most.
 *
 * @param id the user's
 */
public record InterviewerSettingsRecord(
        String id, @Nullable Long dailyLimit, @Nullable Long weeklyLimit, long createdAt) implements Row {

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .any("dailyLimit", dailyLimit)
                .any("weeklyLimit", weeklyLimit)
                .endObject();
    }
}
