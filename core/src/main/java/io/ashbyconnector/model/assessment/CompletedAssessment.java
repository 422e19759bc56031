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

/**
 * An assessment that a candidate has taken. Ashby API, assessment.addCompletedToCandidate.
 *
 * @param applicationId the id of the application, a UUID; may be null
 * @param assessmentId the id that the partner gave the assessment; may be null
 * @param assessmentName the name of the assessment; may be null
 * @param assessmentTypeId the id that the partner gave the kind of assessment; may be null
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param metadata what else is known of the assessment; never null
 * @param result the result; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param applicationId the id of the application, a UUID
     * @param assessmentId the id that the partner gave the assessment
     * @param assessmentName the name of the assessment
     * @param assessmentTypeId the id that the partner gave the kind of assessment
     * @param candidateId the id of the candidate, a UUID
     * @param metadata what else is known of the assessment
     * @param result the result
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public CompletedAssessment {
        metadata = Copies.of(metadata);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CompletedAssessmentBuilder builder() {
        return CompletedAssessmentBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CompletedAssessmentBuilder toBuilder() {
        return CompletedAssessmentBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * A piece of the result.
     *
     * @param identifier the key that tells the value from others of the assessment; may be null
     * @param label what people see; may be null
     * @param description what the value means; may be null
     * @param type the kind of value; may be null
     * @param value text, number or boolean, as the type says; may be null
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param identifier the key that tells the value from others of the assessment
         * @param label what people see
         * @param description what the value means
         * @param type the kind of value
         * @param value text, number or boolean, as the type says
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Datum {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static DatumBuilder builder() {
            return DatumBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public DatumBuilder toBuilder() {
            return DatumBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }

    /**
     * Kind of value.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record DatumType(@JsonValue String value) implements OpenEnum {
        /** A score, a number. */
        public static final DatumType NUMERIC_SCORE = new DatumType("numeric_score");
        /** A duration in minutes, a number. */
        public static final DatumType NUMERIC_DURATION_MINUTES = new DatumType("numeric_duration_minutes");
        /** An address. */
        public static final DatumType URL = new DatumType("url");
        /** A text. */
        public static final DatumType STRING = new DatumType("string");
        /** Whether it was passed, a boolean. */
        public static final DatumType BOOLEAN_SUCCESS = new DatumType("boolean_success");

        private static final KnownValues<DatumType> KNOWN = new KnownValues<>(
                DatumType::new, List.of(NUMERIC_SCORE, NUMERIC_DURATION_MINUTES, URL, STRING, BOOLEAN_SUCCESS));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static DatumType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
