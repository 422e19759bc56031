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

/** The interviews of an application in one stage. Ashby API, interviewSchedule.list and all that changes one. */
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
    public InterviewSchedule {
        Objects.requireNonNull(id, "InterviewSchedule without id");
        interviewEvents = Copies.of(interviewEvents);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewScheduleBuilder builder() {
        return InterviewScheduleBuilder.builder();
    }

    public InterviewScheduleBuilder toBuilder() {
        return InterviewScheduleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** How far the scheduling of interviews is. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status NEEDS_SCHEDULING = new Status("NeedsScheduling");
        public static final Status WAITING_ON_CANDIDATE_BOOKING = new Status("WaitingOnCandidateBooking");
        public static final Status WAITING_ON_CANDIDATE_AVAILABILITY = new Status("WaitingOnCandidateAvailability");
        public static final Status CANDIDATE_AVAILABILITY_SUBMITTED = new Status("CandidateAvailabilitySubmitted");
        public static final Status SCHEDULED = new Status("Scheduled");
        public static final Status WAITING_ON_FEEDBACK = new Status("WaitingOnFeedback");
        public static final Status COMPLETE = new Status("Complete");
        public static final Status CANCELLED = new Status("Cancelled");
        public static final Status ON_HOLD = new Status("OnHold");
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

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

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
