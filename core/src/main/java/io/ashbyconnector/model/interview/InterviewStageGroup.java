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

/**
 * A group of interview stages across plans. Ashby API, interviewStageGroup.list.
 *
 * @param id the group's id, a UUID
 * @param title the group's title; may be null
 * @param order the position among the groups
 * @param stageType the phase of the stages in the group; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the group's id, a UUID
     * @param title the group's title
     * @param order the position among the groups
     * @param stageType the phase of the stages in the group
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewStageGroup {
        Objects.requireNonNull(id, "InterviewStageGroup without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewStageGroupBuilder builder() {
        return InterviewStageGroupBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewStageGroupBuilder toBuilder() {
        return InterviewStageGroupBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
