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

    public CandidateRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CandidateRowBuilder builder() {
        return CandidateRowBuilder.builder();
    }

    public CandidateRowBuilder toBuilder() {
        return CandidateRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
