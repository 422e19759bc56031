package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link Candidate}; a field that was not asked for is null.
 *
 * @param id the candidate's id, a UUID; may be null
 * @param name the full name; may be null
 * @param company the current employer; may be null
 * @param position the current position; may be null
 * @param school the school; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CandidateRow(
        @Nullable String id,
        @Nullable String name,
        @Nullable String company,
        @Nullable String position,
        @Nullable String school,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the candidate's id, a UUID
     * @param name the full name
     * @param company the current employer
     * @param position the current position
     * @param school the school
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public CandidateRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CandidateRowBuilder builder() {
        return CandidateRowBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CandidateRowBuilder toBuilder() {
        return CandidateRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
