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

/** The stages that applications for a job go through. Ashby API, interviewPlan.list. */
@Buildable
public record InterviewPlan(
        String id,
        @Nullable String title,
        boolean isArchived,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public InterviewPlan {
        Objects.requireNonNull(id, "InterviewPlan without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static InterviewPlanBuilder builder() {
        return InterviewPlanBuilder.builder();
    }

    public InterviewPlanBuilder toBuilder() {
        return InterviewPlanBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
