package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One interview at its time, with its interviewers. Ashby API, interviewEvent.list.
 *
 * <p>{@code interview} is there only when the request's {@code expand} names it.
 */
@Buildable
public record InterviewEvent(
        String id,

        @JsonPropertyDescription("Id of the interview") @Nullable
        String interviewId,

        @JsonPropertyDescription("Id of the interview schedule") @Nullable
        String interviewScheduleId,

        @JsonPropertyDescription("Deprecated by Ashby: use interviewers")
        List<String> interviewerUserIds,

        List<Interviewer> interviewers,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant startTime,
        @Nullable Instant endTime,

        @JsonPropertyDescription("Where interviewers give their feedback") @Format("uri") @Nullable
        String feedbackLink,

        @JsonPropertyDescription("Where people meet; null when they meet online") @Nullable
        String location,

        @JsonPropertyDescription("Video call; null when there is none") @Format("uri") @Nullable
        String meetingLink,

        @JsonPropertyDescription("Id of the event in the interviewers' calendar") @Nullable
        String interviewerCalendarEventId,

        boolean hasSubmittedFeedback,

        @JsonPropertyDescription("Only when expand contains interview") @Nullable
        Interview interview,

        @JsonPropertyDescription("Id of the transcript; null when no notes were taken") @Nullable
        String notetakerTranscriptId,

        @JsonPropertyDescription("Texts that an integration keeps with the event")
        Map<String, String> extraData,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewEvent {
        Objects.requireNonNull(id, "InterviewEvent without id");
        interviewerUserIds = Copies.of(interviewerUserIds);
        interviewers = Copies.of(interviewers);
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewEventBuilder builder() {
        return InterviewEventBuilder.builder();
    }

    public InterviewEventBuilder toBuilder() {
        return InterviewEventBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** A user who interviews. */
    @Buildable
    public record Interviewer(
            @JsonPropertyDescription("Id of the user") @Nullable
            String id,

            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            User.@Nullable GlobalRole globalRole,

            @JsonPropertyDescription("False once the user is deactivated")
            boolean isEnabled,

            @Nullable Instant updatedAt,

            @JsonPropertyDescription("Id of the user's manager") @Nullable
            String managerId,

            List<CustomFieldValue> customFields,

            @JsonPropertyDescription("Null for a full interviewer") @Nullable
            TrainingRole trainingRole,

            @JsonPropertyDescription("The pool the interviewer was taken from; null when from none") @Nullable
            InterviewerPool interviewerPool,

            boolean isFeedbackRequired,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Interviewer {
            customFields = Copies.of(customFields);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static InterviewerBuilder builder() {
            return InterviewerBuilder.builder();
        }

        public InterviewerBuilder toBuilder() {
            return InterviewerBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
