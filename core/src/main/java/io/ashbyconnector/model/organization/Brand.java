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

/**
 * A name that the organization hires under. Ashby API, brand.list.
 *
 * @param id the brand's id, a UUID
 * @param name the brand's name; may be null
 * @param hostedJobsPageSlug the part of the address of its page of jobs; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Brand(
        String id,
        @Nullable String name,

        @JsonPropertyDescription("Part of the address of its page of jobs") @Nullable
        String hostedJobsPageSlug,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the brand's id, a UUID
     * @param name the brand's name
     * @param hostedJobsPageSlug the part of the address of its page of jobs
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public Brand {
        Objects.requireNonNull(id, "Brand without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static BrandBuilder builder() {
        return BrandBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public BrandBuilder toBuilder() {
        return BrandBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
