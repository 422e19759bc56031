package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link Job}; a field that was not asked for is null.
 */
@Buildable
public record JobRow(
        @Nullable String id,
        @Nullable String title,
        Job.@Nullable Status status,
        @Nullable String departmentId,
        @Nullable String locationId,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    public JobRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static JobRowBuilder builder() {
        return JobRowBuilder.builder();
    }

    public JobRowBuilder toBuilder() {
        return JobRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
