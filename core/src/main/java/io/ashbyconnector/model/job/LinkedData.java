package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The job posting as schema.org JSON-LD, the form that search engines read.
 *
 * @param context the address of the vocabulary; may be null
 * @param type the schema.org type; may be null
 * @param title the title of the job; may be null
 * @param description the description, as HTML; may be null
 * @param identifier how the organization identifies the posting; may be null
 * @param datePosted the day on which the posting was published; may be null
 * @param hiringOrganization the organization that hires; may be null
 * @param jobLocation where the work is done; may be null
 * @param employmentType the schema.org value, such as FULL_TIME; may be null
 * @param directApply whether applicants can apply on the page itself; may be null
 * @param baseSalary the base salary; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record LinkedData(
        @JsonPropertyDescription("Address of the vocabulary") @JsonProperty("@context") @Nullable
        String context,

        @JsonPropertyDescription("schema.org type") @JsonProperty("@type") @Nullable
        String type,

        @Nullable String title,
        @JsonPropertyDescription("HTML") @Nullable String description,
        @Nullable Identifier identifier,
        @Nullable LocalDate datePosted,
        @Nullable Organization hiringOrganization,
        @Nullable Place jobLocation,

        @JsonPropertyDescription("schema.org value, such as FULL_TIME") @Nullable
        String employmentType,

        @Nullable Boolean directApply,
        @Nullable Salary baseSalary,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param context the address of the vocabulary
     * @param type the schema.org type
     * @param title the title of the job
     * @param description the description, as HTML
     * @param identifier how the organization identifies the posting
     * @param datePosted the day on which the posting was published
     * @param hiringOrganization the organization that hires
     * @param jobLocation where the work is done
     * @param employmentType the schema.org value, such as FULL_TIME
     * @param directApply whether applicants can apply on the page itself
     * @param baseSalary the base salary
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public LinkedData {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static LinkedDataBuilder builder() {
        return LinkedDataBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public LinkedDataBuilder toBuilder() {
        return LinkedDataBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * How the hiring organization identifies the posting.
     *
     * @param type the schema.org type; may be null
     * @param name the name of the organization; may be null
     * @param value the identifier itself; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Identifier(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String name,
            @Nullable String value,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the schema.org type
         * @param name the name of the organization
         * @param value the identifier itself
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Identifier {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static IdentifierBuilder builder() {
            return IdentifierBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public IdentifierBuilder toBuilder() {
            return IdentifierBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * The hiring organization.
     *
     * @param type the schema.org type; may be null
     * @param name the organization's name; may be null
     * @param sameAs the address of the organization; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Organization(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String name,

            @JsonPropertyDescription("Address of the organization") @Nullable
            String sameAs,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the schema.org type
         * @param name the organization's name
         * @param sameAs the address of the organization
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Organization {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static OrganizationBuilder builder() {
            return OrganizationBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public OrganizationBuilder toBuilder() {
            return OrganizationBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * Where the work is done.
     *
     * @param type the schema.org type; may be null
     * @param address the address; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Place(
            @JsonProperty("@type") @Nullable String type,
            @Nullable PlaceAddress address,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the schema.org type
         * @param address the address
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Place {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static PlaceBuilder builder() {
            return PlaceBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public PlaceBuilder toBuilder() {
            return PlaceBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * The address of a place.
     *
     * @param type the schema.org type; may be null
     * @param addressLocality the city; may be null
     * @param addressCountry the country; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record PlaceAddress(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String addressLocality,
            @Nullable String addressCountry,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the schema.org type
         * @param addressLocality the city
         * @param addressCountry the country
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public PlaceAddress {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static PlaceAddressBuilder builder() {
            return PlaceAddressBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public PlaceAddressBuilder toBuilder() {
            return PlaceAddressBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * The base salary.
     *
     * @param type the schema.org type; may be null
     * @param currency the currency, ISO 4217; may be null
     * @param value the amount, a schema.org QuantitativeValue; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Salary(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String currency,

            @JsonPropertyDescription("schema.org QuantitativeValue") @Nullable
            JsonNode value,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param type the schema.org type
         * @param currency the currency, ISO 4217
         * @param value the amount, a schema.org QuantitativeValue
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Salary {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static SalaryBuilder builder() {
            return SalaryBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public SalaryBuilder toBuilder() {
            return SalaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
