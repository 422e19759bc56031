package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The interviews of an application in one stage. Ashby API, interviewSchedule.list and all that changes one.
 *
 * @param id the schedule's id, a UUID
 * @param status how far the scheduling is; may be null
 * @param applicationId the id of the application, a UUID; may be null
 * @param interviewStageId the id of the interview stage, a UUID; may be null
 * @param scheduledBy the user who scheduled the interviews; null when no user scheduled it
 * @param createdAt when the schedule was created; may be null
 * @param updatedAt when the schedule was last changed; may be null
 * @param interviewEvents the interviews at their times; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record InterviewSchedule(
        String id,
        @Nullable Status status,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonPropertyDescription("Id of the interview stage") @Nullable
        String interviewStageId,

        @JsonPropertyDescription("Null when no user scheduled it") @Nullable
        User scheduledBy,

        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<InterviewEvent> interviewEvents,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the schedule's id, a UUID
     * @param status how far the scheduling is
     * @param applicationId the id of the application, a UUID
     * @param interviewStageId the id of the interview stage, a UUID
     * @param scheduledBy the user who scheduled the interviews
     * @param createdAt when the schedule was created
     * @param updatedAt when the schedule was last changed
     * @param interviewEvents the interviews at their times
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewSchedule {
        Objects.requireNonNull(id, "InterviewSchedule without id");
        interviewEvents = Copies.of(interviewEvents);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewScheduleBuilder builder() {
        return InterviewScheduleBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewScheduleBuilder toBuilder() {
        return InterviewScheduleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * How far the scheduling of interviews is.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** Nothing is scheduled yet. */
        public static final Status NEEDS_SCHEDULING = new Status("NeedsScheduling");
        /** The candidate is to choose from times on offer. */
        public static final Status WAITING_ON_CANDIDATE_BOOKING = new Status("WaitingOnCandidateBooking");
        /** The candidate is to say which times are possible. */
        public static final Status WAITING_ON_CANDIDATE_AVAILABILITY = new Status("WaitingOnCandidateAvailability");
        /** The candidate has said which times are possible. */
        public static final Status CANDIDATE_AVAILABILITY_SUBMITTED = new Status("CandidateAvailabilitySubmitted");
        /** The interviews have their times. */
        public static final Status SCHEDULED = new Status("Scheduled");
        /** The interviews took place, and feedback is missing. */
        public static final Status WAITING_ON_FEEDBACK = new Status("WaitingOnFeedback");
        /** The interviews took place, and no feedback is missing. */
        public static final Status COMPLETE = new Status("Complete");
        /** The interviews were cancelled. */
        public static final Status CANCELLED = new Status("Cancelled");
        /** Scheduling waits. */
        public static final Status ON_HOLD = new Status("OnHold");
        /** Ashby itself does not know. */
        public static final Status UNKNOWN = new Status("Unknown");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new,
                List.of(
                        NEEDS_SCHEDULING,
                        WAITING_ON_CANDIDATE_BOOKING,
                        WAITING_ON_CANDIDATE_AVAILABILITY,
                        CANDIDATE_AVAILABILITY_SUBMITTED,
                        SCHEDULED,
                        WAITING_ON_FEEDBACK,
                        COMPLETE,
                        CANCELLED,
                        ON_HOLD,
                        UNKNOWN));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<Status> known() {
            return KNOWN.list();
        }

        @Override
        public boolean isKnown() {
            return KNOWN.contains(this);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
