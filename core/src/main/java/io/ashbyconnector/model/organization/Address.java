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

/**
 * The address of a location or a job posting.
 *
 * @param postalAddress the parts of the address; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record Address(
        @Nullable PostalAddress postalAddress,
        @JsonAnySetter Map<String, JsonNode> additionalProperties) implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param postalAddress the parts of the address
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public Address {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static AddressBuilder builder() {
        return AddressBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public AddressBuilder toBuilder() {
        return AddressBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * The parts of a postal address.
     *
     * @param addressCountry the name of the country; may be null
     * @param addressRegion the state or province; may be null
     * @param addressLocality the city; may be null
     * @param postalCode the postal code; may be null
     * @param streetAddress the street and the number; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param addressCountry the name of the country
         * @param addressRegion the state or province
         * @param addressLocality the city
         * @param postalCode the postal code
         * @param streetAddress the street and the number
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public PostalAddress {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static PostalAddressBuilder builder() {
            return PostalAddressBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public PostalAddressBuilder toBuilder() {
            return PostalAddressBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
