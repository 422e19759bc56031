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
 * A row of the searchable copy of {@link JobPosting}; a field that was not asked for is null.
 */
@Buildable
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

    public static JobPostingRowBuilder builder() {
        return JobPostingRowBuilder.builder();
    }

    public JobPostingRowBuilder toBuilder() {
        return JobPostingRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
