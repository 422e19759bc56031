package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An interview plan as a job uses it, with its stages and their interviews. Ashby API, jobInterviewPlan.info. */
@Buildable
public record JobInterviewPlan(
        @JsonPropertyDescription("Id of the job") @Nullable String jobId,

        @JsonPropertyDescription("Id of the interview plan") @Nullable
        String interviewPlanId,

        List<Stage> stages,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public JobInterviewPlan {
        stages = Copies.of(stages);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static JobInterviewPlanBuilder builder() {
        return JobInterviewPlanBuilder.builder();
    }

    public JobInterviewPlanBuilder toBuilder() {
        return JobInterviewPlanBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** A stage of the plan. */
    @Buildable
    public record Stage(
            @JsonPropertyDescription("Id of the interview stage") @Nullable
            String id,

            @Nullable String title,
            InterviewStage.@Nullable Type type,

            @JsonPropertyDescription("Position in the interview plan, from 0")
            int orderInInterviewPlan,

            @JsonPropertyDescription("Id of the stage group; null when the stage has none") @Nullable
            String interviewStageGroupId,

            List<Activity> activities,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Stage {
            activities = Copies.of(activities);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static StageBuilder builder() {
            return StageBuilder.builder();
        }

        public StageBuilder toBuilder() {
            return StageBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** What is done in a stage. */
    @Buildable
    public record Activity(
            @Nullable String id,
            @Nullable String title,
            List<ActivityInterview> interviews,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Activity {
            interviews = Copies.of(interviews);
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ActivityBuilder builder() {
            return ActivityBuilder.builder();
        }

        public ActivityBuilder toBuilder() {
            return ActivityBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** An interview in its place in a stage. */
    @Buildable
    public record ActivityInterview(
            @JsonPropertyDescription("Id of the place; interviewId has that of the interview") @Nullable
            String id,

            @Nullable String title,

            @JsonPropertyDescription("Id of the interview") @Nullable
            String interviewId,

            @Nullable BigDecimal interviewDurationMinutes,

            @JsonPropertyDescription("Whether it takes place at an agreed time") @Nullable
            Boolean isSchedulable,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public ActivityInterview {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static ActivityInterviewBuilder builder() {
            return ActivityInterviewBuilder.builder();
        }

        public ActivityInterviewBuilder toBuilder() {
            return ActivityInterviewBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
