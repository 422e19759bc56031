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
 *
 * @param id the pause's id, a UUID
 * @param userId the id of the user, a UUID; may be null
 * @param startsAt when the pause begins; may be null
 * @param endsAt when the pause ends; null for a pause without end
 * @param comment why the user pauses, in the user's words; may be null
 * @param createdAt when the pause was created; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the pause's id, a UUID
     * @param userId the id of the user, a UUID
     * @param startsAt when the pause begins
     * @param endsAt when the pause ends
     * @param comment why the user pauses, in the user's words
     * @param createdAt when the pause was created
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewerPause {
        Objects.requireNonNull(id, "InterviewerPause without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewerPauseBuilder builder() {
        return InterviewerPauseBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewerPauseBuilder toBuilder() {
        return InterviewerPauseBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
