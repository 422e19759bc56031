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

/** The job posting as schema.org JSON-LD, the form that search engines read. */
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
    public LinkedData {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static LinkedDataBuilder builder() {
        return LinkedDataBuilder.builder();
    }

    public LinkedDataBuilder toBuilder() {
        return LinkedDataBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** How the hiring organization identifies the posting. */
    @Buildable
    public record Identifier(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String name,
            @Nullable String value,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Identifier {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static IdentifierBuilder builder() {
            return IdentifierBuilder.builder();
        }

        public IdentifierBuilder toBuilder() {
            return IdentifierBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** The hiring organization. */
    @Buildable
    public record Organization(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String name,

            @JsonPropertyDescription("Address of the organization") @Nullable
            String sameAs,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Organization {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static OrganizationBuilder builder() {
            return OrganizationBuilder.builder();
        }

        public OrganizationBuilder toBuilder() {
            return OrganizationBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** Where the work is done. */
    @Buildable
    public record Place(
            @JsonProperty("@type") @Nullable String type,
            @Nullable PlaceAddress address,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Place {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static PlaceBuilder builder() {
            return PlaceBuilder.builder();
        }

        public PlaceBuilder toBuilder() {
            return PlaceBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** The address of a place. */
    @Buildable
    public record PlaceAddress(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String addressLocality,
            @Nullable String addressCountry,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public PlaceAddress {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static PlaceAddressBuilder builder() {
            return PlaceAddressBuilder.builder();
        }

        public PlaceAddressBuilder toBuilder() {
            return PlaceAddressBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** The base salary. */
    @Buildable
    public record Salary(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String currency,

            @JsonPropertyDescription("schema.org QuantitativeValue") @Nullable
            JsonNode value,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Salary {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static SalaryBuilder builder() {
            return SalaryBuilder.builder();
        }

        public SalaryBuilder toBuilder() {
            return SalaryBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
