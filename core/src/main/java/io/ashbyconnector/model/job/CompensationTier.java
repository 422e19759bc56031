package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A set of compensation parts that applies together, for instance in one region.
 *
 * @param id the tier's id, a UUID; may be null
 * @param title the tier's title; may be null
 * @param additionalInformation what applicants should know besides the figures; may be null
 * @param components the parts, such as salary and bonus; never null
 * @param tierSummary the tier as text; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CompensationTier(
        @Nullable String id,
        @Nullable String title,
        @Nullable String additionalInformation,
        List<CompensationComponent> components,

        @JsonPropertyDescription("The tier as text") @Nullable
        String tierSummary,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the tier's id, a UUID
     * @param title the tier's title
     * @param additionalInformation what applicants should know besides the figures
     * @param components the parts, such as salary and bonus
     * @param tierSummary the tier as text
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public CompensationTier {
        components = Copies.of(components);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CompensationTierBuilder builder() {
        return CompensationTierBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CompensationTierBuilder toBuilder() {
        return CompensationTierBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
