package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The job posting as schema.org JSON-LD, the form that search engines read. */
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

    /** How the hiring organization identifies the posting. */
    public record Identifier(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String name,
            @Nullable String value,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Identifier {
            additionalProperties = Copies.of(additionalProperties);
        }
    }

    /** The hiring organization. */
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
    }

    /** Where the work is done. */
    public record Place(
            @JsonProperty("@type") @Nullable String type,
            @Nullable PlaceAddress address,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Place {
            additionalProperties = Copies.of(additionalProperties);
        }
    }

    /** The address of a place. */
    public record PlaceAddress(
            @JsonProperty("@type") @Nullable String type,
            @Nullable String addressLocality,
            @Nullable String addressCountry,
            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public PlaceAddress {
            additionalProperties = Copies.of(additionalProperties);
        }
    }

    /** The base salary. */
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
    }
}
