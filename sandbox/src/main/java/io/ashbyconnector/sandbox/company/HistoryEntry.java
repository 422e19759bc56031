package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an application is at or was at.
 *
 * @param leftAt when it left the stage, in epoch milliseconds; null if it is there now
 * @param number counts the stages of the application from 0
 */
public record HistoryEntry(
        ApplicationRecord.Step step, @Nullable Long leftAt, int number) implements Row {

    /** The whole past of an application, oldest first. */
    public static List<HistoryEntry> of(ApplicationRecord application) {
        List<ApplicationRecord.Step> steps = application.steps();
        List<HistoryEntry> entries = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Long left = i + 1 < steps.size() ? (Long) steps.get(i + 1).enteredAt() : null;
            entries.add(new HistoryEntry(steps.get(i), left, i));
        }
        return entries;
    }

    @Override
    public String id() {
        return step.id();
    }

    @Override
    public long createdAt() {
        return step.enteredAt();
    }

    private List<String> allowedActions() {
        if (number == 0) {
            return List.of("none");
        }
        return step.removable() ? List.of("delete", "set_entered_at") : List.of("set_entered_at");
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", step.id())
                .text("stageId", step.stage().id())
                .text("title", step.stage().title())
                .instant("enteredStageAt", step.enteredAt())
                .optionalInstant("leftStageAt", leftAt)
                .number("stageNumber", number)
                .texts("allowedActions", allowedActions())
                .nullableText("actorId", step.actor())
                .endObject();
    }
}
