package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The address of a location or a job posting. */
public record Address(
        @Nullable PostalAddress postalAddress,
        @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
    public Address {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** The parts of a postal address. */
    public record PostalAddress(
            @JsonPropertyDescription("Name of the country") @Nullable
            String addressCountry,

            @JsonPropertyDescription("State or province") @Nullable
            String addressRegion,

            @JsonPropertyDescription("City") @Nullable String addressLocality,
            @Nullable String postalCode,
            @Nullable String streetAddress,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public PostalAddress {
            additionalProperties = Copies.of(additionalProperties);
        }
    }
}
