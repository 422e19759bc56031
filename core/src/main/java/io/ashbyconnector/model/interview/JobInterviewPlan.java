package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An interview plan as a job uses it, with its stages and their interviews. Ashby API, jobInterviewPlan.info. */
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

    /** A stage of the plan. */
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
    }

    /** What is done in a stage. */
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
    }

    /** An interview in its place in a stage. */
    public record ActivityInterview(
            @JsonPropertyDescription("Id of the place; interviewId has that of the interview") @Nullable
            String id,

            @Nullable String title,

            @JsonPropertyDescription("Id of the interview") @Nullable
            String interviewId,

            @Nullable BigDecimal interviewDurationMinutes,

            @JsonPropertyDescription("Whether it has a time; false for a take-home assignment, say") @Nullable
            Boolean isSchedulable,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public ActivityInterview {
            additionalProperties = Copies.of(additionalProperties);
        }
    }
}
