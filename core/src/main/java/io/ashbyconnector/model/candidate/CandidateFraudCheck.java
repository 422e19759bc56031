package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A check of whether a candidate is genuine. Ashby API, candidate.listFraudChecks. */
@Buildable
public record CandidateFraudCheck(
        String id,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("Id of the application that was checked; null when the check was of no particular one")
        @Nullable
        String applicationId,

        @Nullable Instant createdAt,

        @JsonPropertyDescription("What the check found; empty when it found nothing")
        List<FraudSignal> fraudSignals,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CandidateFraudCheck {
        Objects.requireNonNull(id, "CandidateFraudCheck without id");
        fraudSignals = Copies.of(fraudSignals);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CandidateFraudCheckBuilder builder() {
        return CandidateFraudCheckBuilder.builder();
    }

    public CandidateFraudCheckBuilder toBuilder() {
        return CandidateFraudCheckBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** A sign of fraud. */
    @Buildable
    public record FraudSignal(
            @Nullable String id,
            @Nullable String category,
            @Nullable String name,
            @Nullable String description,

            @JsonPropertyDescription("What was found, such as the address that raised the signal") @Nullable
            String value,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public FraudSignal {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static FraudSignalBuilder builder() {
            return FraudSignalBuilder.builder();
        }

        public FraudSignalBuilder toBuilder() {
            return FraudSignalBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
