package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The address of a location or a job posting. */
@Buildable
public record Address(
        @Nullable PostalAddress postalAddress,
        @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
    public Address {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static AddressBuilder builder() {
        return AddressBuilder.builder();
    }

    public AddressBuilder toBuilder() {
        return AddressBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** The parts of a postal address. */
    @Buildable
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

        public static PostalAddressBuilder builder() {
            return PostalAddressBuilder.builder();
        }

        public PostalAddressBuilder toBuilder() {
            return PostalAddressBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
