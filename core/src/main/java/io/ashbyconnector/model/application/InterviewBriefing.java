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
 *
 * @param id the briefing's id, a UUID
 * @param applicationId the id of the application, a UUID; may be null
 * @param interviewId the id of the interview, a UUID; may be null
 * @param interviewStageId the id of the interview stage, a UUID; may be null
 * @param interviewers the users who interview; never null
 * @param hasSubmittedFeedback whether feedback on the interview was given
 * @param feedbackFormDefinitionId the id of the form that interviewers fill in, a UUID; may be null
 * @param feedbackFormDefinition the form that interviewers fill in; only when expand contains feedbackFormDefinition; may
 *     be null
 * @param application the application; only when expand contains application; may be null
 * @param candidate the candidate; only when expand contains candidate; may be null
 * @param job the job; only when expand contains job; may be null
 * @param interview the kind of interview; only when expand contains interview; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the briefing's id, a UUID
     * @param applicationId the id of the application, a UUID
     * @param interviewId the id of the interview, a UUID
     * @param interviewStageId the id of the interview stage, a UUID
     * @param interviewers the users who interview
     * @param hasSubmittedFeedback whether feedback on the interview was given
     * @param feedbackFormDefinitionId the id of the form that interviewers fill in, a UUID
     * @param feedbackFormDefinition the form that interviewers fill in
     * @param application the application
     * @param candidate the candidate
     * @param job the job
     * @param interview the kind of interview
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewBriefing {
        Objects.requireNonNull(id, "InterviewBriefing without id");
        interviewers = Copies.of(interviewers);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewBriefingBuilder builder() {
        return InterviewBriefingBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewBriefingBuilder toBuilder() {
        return InterviewBriefingBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * A user who interviews.
     *
     * @param userId the id of the user, a UUID; may be null
     * @param isFeedbackRequired whether the interviewer must give feedback
     * @param hasSubmittedFeedback whether the interviewer has given feedback
     * @param trainingRole the part that an interviewer in training takes; null for a full interviewer
     * @param user the user; may be null
     * @param interviewerPool the pool the interviewer was taken from; null when from none
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param userId the id of the user, a UUID
         * @param isFeedbackRequired whether the interviewer must give feedback
         * @param hasSubmittedFeedback whether the interviewer has given feedback
         * @param trainingRole the part that an interviewer in training takes
         * @param user the user
         * @param interviewerPool the pool the interviewer was taken from
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Interviewer {
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
            return Label.of(this);
        }
    }
}
