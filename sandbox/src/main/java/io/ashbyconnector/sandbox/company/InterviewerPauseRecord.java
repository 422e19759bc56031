package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/** A time in which a user holds no interviews. Times are epoch milliseconds. */
public record InterviewerPauseRecord(
        String id,
        String userId,
        long startsAt,
        @Nullable Long endsAt,
        @Nullable String comment,
        long createdAt,
        boolean deleted)
        implements Row {

    InterviewerPauseRecord withDeleted() {
        return new InterviewerPauseRecord(id, userId, startsAt, endsAt, comment, createdAt, true);
    }

    /** Whether it is not over. */
    boolean endsAfter(long moment) {
        return !deleted && (endsAt == null || endsAt > moment);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("userId", userId)
                .instant("startsAt", startsAt)
                .nullableInstant("endsAt", endsAt)
                .nullableText("comment", comment)
                .instant("createdAt", createdAt)
                .endObject();
    }
}
