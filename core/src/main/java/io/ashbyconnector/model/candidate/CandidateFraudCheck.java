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

/**
 * A check of whether a candidate is genuine. Ashby API, candidate.listFraudChecks.
 *
 * @param id the check's id, a UUID
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param applicationId the id of the application that was checked; null when the check was of no particular one
 * @param createdAt when the check was made; may be null
 * @param fraudSignals what the check found; empty when it found nothing
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the check's id, a UUID
     * @param candidateId the id of the candidate, a UUID
     * @param applicationId the id of the application that was checked
     * @param createdAt when the check was made
     * @param fraudSignals what the check found
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CandidateFraudCheck {
        Objects.requireNonNull(id, "CandidateFraudCheck without id");
        fraudSignals = Copies.of(fraudSignals);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CandidateFraudCheckBuilder builder() {
        return CandidateFraudCheckBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CandidateFraudCheckBuilder toBuilder() {
        return CandidateFraudCheckBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * A sign of fraud.
     *
     * @param id the signal's id, a UUID; may be null
     * @param category the kind of signal, in Ashby's words; may be null
     * @param name the name of the signal; may be null
     * @param description what the signal means; may be null
     * @param value what was found, such as the address that raised the signal; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the signal's id, a UUID
         * @param category the kind of signal, in Ashby's words
         * @param name the name of the signal
         * @param description what the signal means
         * @param value what was found, such as the address that raised the signal
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public FraudSignal {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static FraudSignalBuilder builder() {
            return FraudSignalBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public FraudSignalBuilder toBuilder() {
            return FraudSignalBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }
}
