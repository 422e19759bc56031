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
 *
 * @param id the job posting's id, a UUID; may be null
 * @param title the job posting's title; may be null
 * @param isListed whether the job board shows the posting; may be null
 * @param jobId the id of the job, a UUID; may be null
 * @param locationName the name of the location; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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

    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the job posting's id, a UUID
     * @param title the job posting's title
     * @param isListed whether the job board shows the posting
     * @param jobId the id of the job, a UUID
     * @param locationName the name of the location
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public JobPostingRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static JobPostingRowBuilder builder() {
        return JobPostingRowBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobPostingRowBuilder toBuilder() {
        return JobPostingRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
