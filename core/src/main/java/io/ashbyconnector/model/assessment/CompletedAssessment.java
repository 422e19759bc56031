package io.ashbyconnector.model.assessment;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An assessment that a candidate has taken. Ashby API, assessment.addCompletedToCandidate. */
@Buildable
public record CompletedAssessment(
        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonPropertyDescription("Id that the partner gave the assessment") @Nullable
        String assessmentId,

        @Nullable String assessmentName,

        @JsonPropertyDescription("Id that the partner gave the kind of assessment") @Nullable
        String assessmentTypeId,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("What else is known of the assessment")
        List<Datum> metadata,

        @Nullable Datum result,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CompletedAssessment {
        metadata = Copies.of(metadata);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CompletedAssessmentBuilder builder() {
        return CompletedAssessmentBuilder.builder();
    }

    public CompletedAssessmentBuilder toBuilder() {
        return CompletedAssessmentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** A piece of the result. */
    @Buildable
    public record Datum(
            @Nullable String identifier,

            @JsonPropertyDescription("What people see") @Nullable
            String label,

            @Nullable String description,
            @Nullable DatumType type,

            @JsonPropertyDescription("Text, number or boolean, as the type says") @Nullable
            JsonNode value,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public Datum {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static DatumBuilder builder() {
            return DatumBuilder.builder();
        }

        public DatumBuilder toBuilder() {
            return DatumBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /** Kind of value. */
    public record DatumType(@JsonValue String value) implements OpenEnum {
        public static final DatumType NUMERIC_SCORE = new DatumType("numeric_score");
        public static final DatumType NUMERIC_DURATION_MINUTES = new DatumType("numeric_duration_minutes");
        public static final DatumType URL = new DatumType("url");
        public static final DatumType STRING = new DatumType("string");
        public static final DatumType BOOLEAN_SUCCESS = new DatumType("boolean_success");

        private static final KnownValues<DatumType> KNOWN = new KnownValues<>(
                DatumType::new, List.of(NUMERIC_SCORE, NUMERIC_DURATION_MINUTES, URL, STRING, BOOLEAN_SUCCESS));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static DatumType of(String value) {
            return KNOWN.of(value);
        }

        public static List<DatumType> known() {
            return KNOWN.list();
        }

        @Override
        public boolean isKnown() {
            return KNOWN.contains(this);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
