package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A stage of an interview plan. */
public record InterviewStage(
        @Nullable String id,
        @Nullable String title,
        @Nullable StageType type,

        @JsonPropertyDescription("Position in the interview plan, from 0")
        int orderInInterviewPlan,

        @JsonPropertyDescription("Id of the stage group; null when the stage has none") @Nullable
        String interviewStageGroupId,

        @JsonPropertyDescription("Id of the interview plan") @Nullable
        String interviewPlanId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewStage {
        additionalProperties = Copies.of(additionalProperties);
    }
}
