package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.interview.Interview;
import io.ashbyconnector.model.interview.InterviewerPool;
import io.ashbyconnector.model.interview.TrainingRole;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.organization.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an interviewer needs to know. Ashby API, interviewBriefing.info.
 *
 * <p>{@code feedbackFormDefinition}, {@code application}, {@code candidate}, {@code job} and {@code interview} are
 * there only when the request's {@code expand} names them.
 */
@Buildable
public record InterviewBriefing(
        String id,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonPropertyDescription("Id of the interview") @Nullable
        String interviewId,

        @JsonPropertyDescription("Id of the interview stage") @Nullable
        String interviewStageId,

        List<Interviewer> interviewers,
        boolean hasSubmittedFeedback,

        @JsonPropertyDescription("Id of the form that interviewers fill in") @Nullable
        String feedbackFormDefinitionId,

        @JsonPropertyDescription("Only when expand contains feedbackFormDefinition") @Nullable
        FeedbackFormDefinition feedbackFormDefinition,

        @JsonPropertyDescription("Only when expand contains application") @Nullable
        Application application,

        @JsonPropertyDescription("Only when expand contains candidate") @Nullable
        Candidate candidate,

        @JsonPropertyDescription("Only when expand contains job") @Nullable
        Job job,

        @JsonPropertyDescription("Only when expand contains interview") @Nullable
        Interview interview,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewBriefing {
        Objects.requireNonNull(id, "InterviewBriefing without id");
        interviewers = Copies.of(interviewers);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewBriefingBuilder builder() {
        return InterviewBriefingBuilder.builder();
    }

    public InterviewBriefingBuilder toBuilder() {
        return InterviewBriefingBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** A user who interviews. */
    @Buildable
    public record Interviewer(
            @JsonPropertyDescription("Id of the user") @Nullable
            String userId,

            boolean isFeedbackRequired,
            boolean hasSubmittedFeedback,

            @JsonPropertyDescription("Null for a full interviewer") @Nullable
            TrainingRole trainingRole,

            @Nullable User user,

            @JsonPropertyDescription("The pool the interviewer was taken from; null when from none") @Nullable
            InterviewerPool interviewerPool,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Interviewer {
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
            return Label.of(this);
        }
    }
}
