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
 *
 * @param id the assignment's id, a UUID
 * @param applicationId the id of the application, a UUID; may be null
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param interviewId the id of the interview, a UUID; may be null
 * @param interviewStageId the id of the interview stage, a UUID; may be null
 * @param feedbackFormDefinitionId the id of the form that reviewers fill in, a UUID; may be null
 * @param status how far the assignment is; may be null
 * @param submission what the candidate handed in; null until then
 * @param reviewers the users who judge what was handed in; never null
 * @param interview the kind of interview; only when expand contains interview; may be null
 * @param createdAt when the assignment was created; may be null
 * @param updatedAt when the assignment was last changed; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the assignment's id, a UUID
     * @param applicationId the id of the application, a UUID
     * @param candidateId the id of the candidate, a UUID
     * @param interviewId the id of the interview, a UUID
     * @param interviewStageId the id of the interview stage, a UUID
     * @param feedbackFormDefinitionId the id of the form that reviewers fill in, a UUID
     * @param status how far the assignment is
     * @param submission what the candidate handed in
     * @param reviewers the users who judge what was handed in
     * @param interview the kind of interview
     * @param createdAt when the assignment was created
     * @param updatedAt when the assignment was last changed
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public TakeHomeAssignment {
        Objects.requireNonNull(id, "TakeHomeAssignment without id");
        reviewers = Copies.of(reviewers);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static TakeHomeAssignmentBuilder builder() {
        return TakeHomeAssignmentBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public TakeHomeAssignmentBuilder toBuilder() {
        return TakeHomeAssignmentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * What a candidate handed in.
     *
     * @param id the submission's id, a UUID; may be null
     * @param submittedAt when it was handed in; may be null
     * @param notesHtml the candidate's notes, as HTML; as the candidate wrote them; may be null
     * @param notesPlain the candidate's notes, as plain text; as the candidate wrote them; may be null
     * @param fileHandles the files that were handed in; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the submission's id, a UUID
         * @param submittedAt when it was handed in
         * @param notesHtml the candidate's notes, as HTML
         * @param notesPlain the candidate's notes, as plain text
         * @param fileHandles the files that were handed in
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Submission {
            fileHandles = Copies.of(fileHandles);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SubmissionBuilder builder() {
            return SubmissionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SubmissionBuilder toBuilder() {
            return SubmissionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * A user who judges what was handed in.
     *
     * @param userId the id of the user, a UUID; may be null
     * @param interviewEventId the id of the interview event, a UUID; may be null
     * @param feedbackLink the address where the reviewer gives feedback; may be null
     * @param hasSubmittedFeedback whether the reviewer has given feedback; may be null
     * @param feedbackSubmittedAt when the reviewer gave feedback; null until the reviewer has given feedback
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param userId the id of the user, a UUID
         * @param interviewEventId the id of the interview event, a UUID
         * @param feedbackLink the address where the reviewer gives feedback
         * @param hasSubmittedFeedback whether the reviewer has given feedback
         * @param feedbackSubmittedAt when the reviewer gave feedback
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Reviewer {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ReviewerBuilder builder() {
            return ReviewerBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ReviewerBuilder toBuilder() {
            return ReviewerBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * How far an assignment is.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The candidate has not handed it in. */
        public static final Status WAITING_ON_SUBMISSION = new Status("WaitingOnSubmission");
        /** It was handed in, and feedback is missing. */
        public static final Status WAITING_ON_FEEDBACK = new Status("WaitingOnFeedback");
        /** It was handed in, and no feedback is missing. */
        public static final Status COMPLETE = new Status("Complete");
        /** It was cancelled. */
        public static final Status CANCELLED = new Status("Cancelled");

        private static final KnownValues<Status> KNOWN = new KnownValues<>(
                Status::new, List.of(WAITING_ON_SUBMISSION, WAITING_ON_FEEDBACK, COMPLETE, CANCELLED));

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
