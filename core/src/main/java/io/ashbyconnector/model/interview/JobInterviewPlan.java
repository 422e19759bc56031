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

/**
 * An interview plan as a job uses it, with its stages and their interviews. Ashby API, jobInterviewPlan.info.
 *
 * @param jobId the id of the job, a UUID; may be null
 * @param interviewPlanId the id of the interview plan, a UUID; may be null
 * @param stages the stages, in order; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record JobInterviewPlan(
        @JsonPropertyDescription("Id of the job") @Nullable String jobId,

        @JsonPropertyDescription("Id of the interview plan") @Nullable
        String interviewPlanId,

        List<Stage> stages,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param jobId the id of the job, a UUID
     * @param interviewPlanId the id of the interview plan, a UUID
     * @param stages the stages, in order
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public JobInterviewPlan {
        stages = Copies.of(stages);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static JobInterviewPlanBuilder builder() {
        return JobInterviewPlanBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobInterviewPlanBuilder toBuilder() {
        return JobInterviewPlanBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * A stage of the plan.
     *
     * @param id the id of the interview stage, a UUID; may be null
     * @param title the stage's title; may be null
     * @param type the phase of the hiring process; may be null
     * @param orderInInterviewPlan the position in the interview plan, from 0
     * @param interviewStageGroupId the id of the stage group; null when the stage has none
     * @param activities what is done in the stage; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the id of the interview stage, a UUID
         * @param title the stage's title
         * @param type the phase of the hiring process
         * @param orderInInterviewPlan the position in the interview plan, from 0
         * @param interviewStageGroupId the id of the stage group
         * @param activities what is done in the stage
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Stage {
            activities = Copies.of(activities);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static StageBuilder builder() {
            return StageBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public StageBuilder toBuilder() {
            return StageBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * What is done in a stage.
     *
     * @param id the activity's id, a UUID; may be null
     * @param title the activity's title; may be null
     * @param interviews the interviews of the activity; never null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Activity(
            @Nullable String id,
            @Nullable String title,
            List<ActivityInterview> interviews,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
         *
         * @param id the activity's id, a UUID
         * @param title the activity's title
         * @param interviews the interviews of the activity
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Activity {
            interviews = Copies.of(interviews);
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ActivityBuilder builder() {
            return ActivityBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ActivityBuilder toBuilder() {
            return ActivityBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * An interview in its place in a stage.
     *
     * @param id the id of the place; interviewId has that of the interview; may be null
     * @param title the interview's title; may be null
     * @param interviewId the id of the interview, a UUID; may be null
     * @param interviewDurationMinutes the length of the interview, in minutes; may be null
     * @param isSchedulable whether it takes place at an agreed time; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the id of the place
         * @param title the interview's title
         * @param interviewId the id of the interview, a UUID
         * @param interviewDurationMinutes the length of the interview, in minutes
         * @param isSchedulable whether it takes place at an agreed time
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public ActivityInterview {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static ActivityInterviewBuilder builder() {
            return ActivityInterviewBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public ActivityInterviewBuilder toBuilder() {
            return ActivityInterviewBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
