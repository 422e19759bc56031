package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A time in which a user takes no interviews. Ashby API, user.listInterviewerPauses and user.createInterviewerPause.
 */
@Buildable
public record InterviewerPause(
        String id,
        @JsonPropertyDescription("Id of the user") @Nullable String userId,
        @Nullable Instant startsAt,

        @JsonPropertyDescription("Null for a pause without end") @Nullable
        Instant endsAt,

        @Nullable String comment,
        @Nullable Instant createdAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewerPause {
        Objects.requireNonNull(id, "InterviewerPause without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewerPauseBuilder builder() {
        return InterviewerPauseBuilder.builder();
    }

    public InterviewerPauseBuilder toBuilder() {
        return InterviewerPauseBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
