package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A name that the organization hires under. Ashby API, brand.list. */
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
}
