package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why jobs and openings are closed. Ashby API, closeReason.list. */
@Buildable
public record CloseReason(
        String id,
        @Nullable String reasonText,
        boolean isArchived,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CloseReason {
        Objects.requireNonNull(id, "CloseReason without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CloseReasonBuilder builder() {
        return CloseReasonBuilder.builder();
    }

    public CloseReasonBuilder toBuilder() {
        return CloseReasonBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
