package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link Application}; a field that was not asked for is null.
 *
 * @param archiveReason text, or an object as in {@link Application}: the service has been seen to give either
 */
@Buildable
public record ApplicationRow(
        @Nullable String id,
        Application.@Nullable Status status,
        @Nullable JsonNode archiveReason,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    public ApplicationRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApplicationRowBuilder builder() {
        return ApplicationRowBuilder.builder();
    }

    public ApplicationRowBuilder toBuilder() {
        return ApplicationRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
