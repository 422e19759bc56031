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
    public InterviewerPool {
        Objects.requireNonNull(id, "InterviewerPool without id");
        qualifiedMembers = Copies.of(qualifiedMembers);
        trainees = Copies.of(trainees);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewerPoolBuilder builder() {
        return InterviewerPoolBuilder.builder();
    }

    public InterviewerPoolBuilder toBuilder() {
        return InterviewerPoolBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** How interviewers are trained. */
    @Buildable
    public record TrainingPath(
            @Nullable String id,
            boolean enabled,
            List<TrainingStage> trainingStages,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public TrainingPath {
            trainingStages = Copies.of(trainingStages);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static TrainingPathBuilder builder() {
            return TrainingPathBuilder.builder();
        }

        public TrainingPathBuilder toBuilder() {
            return TrainingPathBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** One step of the training. */
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
        public TrainingStage {
            approvers = Copies.of(approvers);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static TrainingStageBuilder builder() {
            return TrainingStageBuilder.builder();
        }

        public TrainingStageBuilder toBuilder() {
            return TrainingStageBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** A user in the pool. */
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
        public Member {
            customFields = Copies.of(customFields);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static MemberBuilder builder() {
            return MemberBuilder.builder();
        }

        public MemberBuilder toBuilder() {
            return MemberBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** How far a trainee is. */
    @Buildable
    public record Progress(
            @JsonPropertyDescription("Id of the training path") @Nullable
            String trainingPathId,

            @JsonPropertyDescription("Id of the training stage") @Nullable
            String trainingPathStageId,

            @JsonPropertyDescription("Number of interviews") int interviewsCompleted,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Progress {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ProgressBuilder builder() {
            return ProgressBuilder.builder();
        }

        public ProgressBuilder toBuilder() {
            return ProgressBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** How a trainee takes part in interviews. */
    public record InterviewerRole(@JsonValue String value) implements OpenEnum {
        public static final InterviewerRole SHADOW = new InterviewerRole("Shadow");
        public static final InterviewerRole REVERSE_SHADOW = new InterviewerRole("ReverseShadow");

        private static final KnownValues<InterviewerRole> KNOWN =
                new KnownValues<>(InterviewerRole::new, List.of(SHADOW, REVERSE_SHADOW));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static InterviewerRole of(String value) {
            return KNOWN.of(value);
        }

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
