package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Users who may hold an interview, and those who are trained for it. Ashby API, interviewerPool.list,
 * interviewerPool.info and all that changes one.
 *
 * <p>The list leaves out {@code qualifiedMembers} and {@code trainees}. A list that was left out is empty, and is not
 * written back.
 *
 * @param id the pool's id, a UUID
 * @param title the pool's title; may be null
 * @param isArchived whether the pool is archived, and so out of use
 * @param trainingPath how interviewers are trained; null when the pool does not train
 * @param qualifiedMembers only from get and writes: those who may interview; never null
 * @param trainees only from get and writes: those in training; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record InterviewerPool(
        String id,
        @Nullable String title,
        boolean isArchived,

        @JsonPropertyDescription("How interviewers are trained; null when the pool does not train") @Nullable
        TrainingPath trainingPath,

        @JsonPropertyDescription("Only from get and writes: those who may interview")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Member> qualifiedMembers,

        @JsonPropertyDescription("Only from get and writes: those in training")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Member> trainees,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the pool's id, a UUID
     * @param title the pool's title
     * @param isArchived whether the pool is archived, and so out of use
     * @param trainingPath how interviewers are trained
     * @param qualifiedMembers those who may interview
     * @param trainees those in training
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewerPool {
        Objects.requireNonNull(id, "InterviewerPool without id");
        qualifiedMembers = Copies.of(qualifiedMembers);
        trainees = Copies.of(trainees);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewerPoolBuilder builder() {
        return InterviewerPoolBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewerPoolBuilder toBuilder() {
        return InterviewerPoolBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * How interviewers are trained.
     *
     * @param id the training path's id, a UUID; may be null
     * @param enabled whether the training is in use
     * @param trainingStages the steps of the training, in order; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record TrainingPath(
            @Nullable String id,
            boolean enabled,
            List<TrainingStage> trainingStages,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the training path's id, a UUID
         * @param enabled whether the training is in use
         * @param trainingStages the steps of the training, in order
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public TrainingPath {
            trainingStages = Copies.of(trainingStages);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static TrainingPathBuilder builder() {
            return TrainingPathBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public TrainingPathBuilder toBuilder() {
            return TrainingPathBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * One step of the training.
     *
     * @param id the id of the step, a UUID; may be null
     * @param interviewerRole how the trainee takes part; may be null
     * @param interviewsRequired the number of interviews that the step takes
     * @param isArchived whether the step is archived, and so out of use
     * @param approvalRequired whether somebody must approve that a trainee goes on
     * @param approvers the users who approve that a trainee goes on; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record TrainingStage(
            @Nullable String id,
            @Nullable InterviewerRole interviewerRole,
            @JsonPropertyDescription("Number of interviews") int interviewsRequired,
            boolean isArchived,
            boolean approvalRequired,

            @JsonPropertyDescription("Users who approve that a trainee goes on")
            List<User> approvers,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the id of the step, a UUID
         * @param interviewerRole how the trainee takes part
         * @param interviewsRequired the number of interviews that the step takes
         * @param isArchived whether the step is archived, and so out of use
         * @param approvalRequired whether somebody must approve that a trainee goes on
         * @param approvers the users who approve that a trainee goes on
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public TrainingStage {
            approvers = Copies.of(approvers);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static TrainingStageBuilder builder() {
            return TrainingStageBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public TrainingStageBuilder toBuilder() {
            return TrainingStageBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * A user in the pool.
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
     * @param isPaused whether the user takes no interviews at present
     * @param currentProgress how far the training is; only of trainees; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Member(
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

            @JsonPropertyDescription("Whether the user takes no interviews at present")
            boolean isPaused,

            @JsonPropertyDescription("Only of trainees") @Nullable
            Progress currentProgress,

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
         * @param isPaused whether the user takes no interviews at present
         * @param currentProgress how far the training is
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Member {
            customFields = Copies.of(customFields);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static MemberBuilder builder() {
            return MemberBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public MemberBuilder toBuilder() {
            return MemberBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * How far a trainee is.
     *
     * @param trainingPathId the id of the training path, a UUID; may be null
     * @param trainingPathStageId the id of the training stage, a UUID; may be null
     * @param interviewsCompleted the number of interviews
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Progress(
            @JsonPropertyDescription("Id of the training path") @Nullable
            String trainingPathId,

            @JsonPropertyDescription("Id of the training stage") @Nullable
            String trainingPathStageId,

            @JsonPropertyDescription("Number of interviews") int interviewsCompleted,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param trainingPathId the id of the training path, a UUID
         * @param trainingPathStageId the id of the training stage, a UUID
         * @param interviewsCompleted the number of interviews
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Progress {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ProgressBuilder builder() {
            return ProgressBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ProgressBuilder toBuilder() {
            return ProgressBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * How a trainee takes part in interviews.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record InterviewerRole(@JsonValue String value) implements OpenEnum {
        /** The trainee watches an interviewer. */
        public static final InterviewerRole SHADOW = new InterviewerRole("Shadow");
        /** The trainee interviews, and an interviewer watches. */
        public static final InterviewerRole REVERSE_SHADOW = new InterviewerRole("ReverseShadow");

        private static final KnownValues<InterviewerRole> KNOWN =
                new KnownValues<>(InterviewerRole::new, List.of(SHADOW, REVERSE_SHADOW));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static InterviewerRole of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<InterviewerRole> known() {
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
