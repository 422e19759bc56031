package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One part of a compensation, such as the base salary. */
public record CompensationComponent(
        @JsonPropertyDescription("Null in the summary of a job posting") @Nullable
        String id,

        @Nullable CompensationType compensationType,
        @Nullable CompensationInterval interval,

        @JsonPropertyDescription("ISO 4217 code; null for equity in percent") @Nullable
        String currencyCode,

        @Nullable String label,

        @JsonPropertyDescription("In units of the currency, or in percent for EquityPercentage") @Nullable
        BigDecimal minValue,

        @JsonPropertyDescription("In units of the currency, or in percent for EquityPercentage") @Nullable
        BigDecimal maxValue,

        @JsonPropertyDescription("The part as text") @Nullable
        String summary,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CompensationComponent {
        additionalProperties = Copies.of(additionalProperties);
    }
}
