package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A group of interview stages across plans. Ashby API, interviewStageGroup.list. */
@Buildable
public record InterviewStageGroup(
        String id,
        @Nullable String title,

        @JsonPropertyDescription("Position among the groups")
        int order,

        @JsonPropertyDescription("Phase of the stages in the group")
        InterviewStage.@Nullable Type stageType,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewStageGroup {
        Objects.requireNonNull(id, "InterviewStageGroup without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewStageGroupBuilder builder() {
        return InterviewStageGroupBuilder.builder();
    }

    public InterviewStageGroupBuilder toBuilder() {
        return InterviewStageGroupBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
