package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link JobPosting}; a field that was not asked for is null.
 */
public record JobPostingRow(
        @Nullable String id,
        @Nullable String title,
        @Nullable Boolean isListed,
        @Nullable String jobId,
        @Nullable String locationName,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    public JobPostingRow {
        additionalProperties = Copies.of(additionalProperties);
    }
}
