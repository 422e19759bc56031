package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stages that applications for a job go through. Ashby API, interviewPlan.list.
 *
 * @param id the plan's id, a UUID
 * @param title the plan's title; may be null
 * @param isArchived whether the plan is archived, and so out of use
 * @param createdAt when the plan was created; may be null
 * @param updatedAt when the plan was last changed; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record InterviewPlan(
        String id,
        @Nullable String title,
        boolean isArchived,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the plan's id, a UUID
     * @param title the plan's title
     * @param isArchived whether the plan is archived, and so out of use
     * @param createdAt when the plan was created
     * @param updatedAt when the plan was last changed
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public InterviewPlan {
        Objects.requireNonNull(id, "InterviewPlan without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static InterviewPlanBuilder builder() {
        return InterviewPlanBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public InterviewPlanBuilder toBuilder() {
        return InterviewPlanBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
