package io.ashbyconnector.model.job;

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

/** A place where jobs are published. Ashby API, jobBoard.list. */
@Buildable
public record JobBoard(
        String id,
        @Nullable String title,

        @JsonPropertyDescription("Whether only the organization's own people see it")
        boolean isInternal,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public JobBoard {
        Objects.requireNonNull(id, "JobBoard without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static JobBoardBuilder builder() {
        return JobBoardBuilder.builder();
    }

    public JobBoardBuilder toBuilder() {
        return JobBoardBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
