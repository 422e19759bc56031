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
import io.ashbyconnector.model.Format;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.candidate.FileHandle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task that a candidate does at home. Ashby API, takeHomeAssignment.list and takeHomeAssignment.info.
 *
 * <p>{@code interview} is there only when the request's {@code expand} names it.
 */
@Buildable
public record TakeHomeAssignment(
        String id,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("Id of the interview") @Nullable
        String interviewId,

        @JsonPropertyDescription("Id of the interview stage") @Nullable
        String interviewStageId,

        @JsonPropertyDescription("Id of the form that reviewers fill in") @Nullable
        String feedbackFormDefinitionId,

        @Nullable Status status,

        @JsonPropertyDescription("What the candidate handed in; null until then") @Nullable
        Submission submission,

        List<Reviewer> reviewers,

        @JsonPropertyDescription("Only when expand contains interview") @Nullable
        Interview interview,

        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public TakeHomeAssignment {
        Objects.requireNonNull(id, "TakeHomeAssignment without id");
        reviewers = Copies.of(reviewers);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static TakeHomeAssignmentBuilder builder() {
        return TakeHomeAssignmentBuilder.builder();
    }

    public TakeHomeAssignmentBuilder toBuilder() {
        return TakeHomeAssignmentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** What a candidate handed in. */
    @Buildable
    public record Submission(
            @Nullable String id,
            @Nullable Instant submittedAt,

            @JsonPropertyDescription("As the candidate wrote them") @Nullable
            String notesHtml,

            @JsonPropertyDescription("As the candidate wrote them") @Nullable
            String notesPlain,

            List<FileHandle> fileHandles,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Submission {
            fileHandles = Copies.of(fileHandles);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SubmissionBuilder builder() {
            return SubmissionBuilder.builder();
        }

        public SubmissionBuilder toBuilder() {
            return SubmissionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** A user who judges what was handed in. */
    @Buildable
    public record Reviewer(
            @JsonPropertyDescription("Id of the user") @Nullable
            String userId,

            @JsonPropertyDescription("Id of the interview event") @Nullable
            String interviewEventId,

            @JsonPropertyDescription("Where the reviewer gives feedback") @Format("uri") @Nullable
            String feedbackLink,

            @Nullable Boolean hasSubmittedFeedback,

            @JsonPropertyDescription("Null until the reviewer has given feedback") @Nullable
            Instant feedbackSubmittedAt,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Reviewer {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ReviewerBuilder builder() {
            return ReviewerBuilder.builder();
        }

        public ReviewerBuilder toBuilder() {
            return ReviewerBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** How far an assignment is. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status WAITING_ON_SUBMISSION = new Status("WaitingOnSubmission");
        public static final Status WAITING_ON_FEEDBACK = new Status("WaitingOnFeedback");
        public static final Status COMPLETE = new Status("Complete");
        public static final Status CANCELLED = new Status("Cancelled");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new, List.of(WAITING_ON_SUBMISSION, WAITING_ON_FEEDBACK, COMPLETE, CANCELLED));

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
