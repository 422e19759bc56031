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
 *
 * @param id the job's id, a UUID; may be null
 * @param title the job's title; may be null
 * @param status the state of the job; may be null
 * @param departmentId the id of the department, a UUID; may be null
 * @param locationId the id of the location, a UUID; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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

    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the job's id, a UUID
     * @param title the job's title
     * @param status the state of the job
     * @param departmentId the id of the department, a UUID
     * @param locationId the id of the location, a UUID
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public JobRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static JobRowBuilder builder() {
        return JobRowBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public JobRowBuilder toBuilder() {
        return JobRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
