package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A name that the organization hires under. Ashby API, brand.list. */
@Buildable
public record Brand(
        String id,
        @Nullable String name,

        @JsonPropertyDescription("Part of the address of its page of jobs") @Nullable
        String hostedJobsPageSlug,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public Brand {
        Objects.requireNonNull(id, "Brand without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static BrandBuilder builder() {
        return BrandBuilder.builder();
    }

    public BrandBuilder toBuilder() {
        return BrandBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
