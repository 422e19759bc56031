package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link Job}; a field that was not asked for is null.
 */
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
}
