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
 *
 * @param id the event's id, a UUID
 * @param interviewId the id of the interview, a UUID; may be null
 * @param interviewScheduleId the id of the interview schedule, a UUID; may be null
 * @param interviewerUserIds the ids of the interviewers, UUIDs; deprecated by Ashby: use interviewers; never null
 * @param interviewers the users who interview; never null
 * @param createdAt when the event was created; may be null
 * @param updatedAt when the event was last changed; may be null
 * @param startTime when the interview begins; may be null
 * @param endTime when the interview ends; may be null
 * @param feedbackLink the address where interviewers give their feedback; may be null
 * @param location where people meet; null when they meet online
 * @param meetingLink the address of the video call; null when there is none
 * @param interviewerCalendarEventId the id of the event in the interviewers' calendar; may be null
 * @param hasSubmittedFeedback whether feedback on the interview was given
 * @param interview the kind of interview; only when expand contains interview; may be null
 * @param notetakerTranscriptId the id of the transcript; null when no notes were taken
 * @param extraData texts that an integration keeps with the event; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the event's id, a UUID
     * @param interviewId the id of the interview, a UUID
     * @param interviewScheduleId the id of the interview schedule, a UUID
     * @param interviewerUserIds the ids of the interviewers, UUIDs
     * @param interviewers the users who interview
     * @param createdAt when the event was created
     * @param updatedAt when the event was last changed
     * @param startTime when the interview begins
     * @param endTime when the interview ends
     * @param feedbackLink the address where interviewers give their feedback
     * @param location where people meet
     * @param meetingLink the address of the video call
     * @param interviewerCalendarEventId the id of the event in the interviewers' calendar
     * @param hasSubmittedFeedback whether feedback on the interview was given
     * @param interview the kind of interview
     * @param notetakerTranscriptId the id of the transcript
     * @param extraData texts that an integration keeps with the event
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewEvent {
        Objects.requireNonNull(id, "InterviewEvent without id");
        interviewerUserIds = Copies.of(interviewerUserIds);
        interviewers = Copies.of(interviewers);
        extraData = Copies.of(extraData);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewEventBuilder builder() {
        return InterviewEventBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewEventBuilder toBuilder() {
        return InterviewEventBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * A user who interviews.
     *
     * @param id the id of the user, a UUID; may be null
     * @param firstName the first name; may be null
     * @param lastName the last name; may be null
     * @param email the email address; may be null
     * @param globalRole the role in the organization; may be null
     * @param isEnabled whether the user is active; false once the user is deactivated
     * @param updatedAt when the user was last changed; may be null
     * @param managerId the id of the user's manager, a UUID; may be null
     * @param customFields the values of the user's custom fields; never null
     * @param trainingRole the part that an interviewer in training takes; null for a full interviewer
     * @param interviewerPool the pool the interviewer was taken from; null when from none
     * @param isFeedbackRequired whether the interviewer must give feedback
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the id of the user, a UUID
         * @param firstName the first name
         * @param lastName the last name
         * @param email the email address
         * @param globalRole the role in the organization
         * @param isEnabled whether the user is active
         * @param updatedAt when the user was last changed
         * @param managerId the id of the user's manager, a UUID
         * @param customFields the values of the user's custom fields
         * @param trainingRole the part that an interviewer in training takes
         * @param interviewerPool the pool the interviewer was taken from
         * @param isFeedbackRequired whether the interviewer must give feedback
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Interviewer {
            customFields = Copies.of(customFields);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static InterviewerBuilder builder() {
            return InterviewerBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public InterviewerBuilder toBuilder() {
            return InterviewerBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
