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

/** A set of compensation parts that applies together, for instance in one region. */
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
    public CompensationTier {
        components = Copies.of(components);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CompensationTierBuilder builder() {
        return CompensationTierBuilder.builder();
    }

    public CompensationTierBuilder toBuilder() {
        return CompensationTierBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
