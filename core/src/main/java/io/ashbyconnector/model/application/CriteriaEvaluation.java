package io.ashbyconnector.model.application;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an application meets a criterion of its job. Ashby API, application.listCriteriaEvaluations.
 *
 * @param id the evaluation's id, a UUID
 * @param criterion what the application is judged by; may be null
 * @param status how far the evaluation is; may be null
 * @param outcome the result as text; null until the evaluation is completed
 * @param reasoning why the outcome is what it is; may be null
 * @param skipReason why the evaluation was skipped; null unless the evaluation was skipped
 * @param outcomeNumber the result, from 0 to 1; null when it has none
 * @param evaluatedAt when the evaluation was completed; null until the evaluation is completed
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CriteriaEvaluation(
        String id,
        @Nullable Criterion criterion,
        @Nullable Status status,

        @JsonPropertyDescription("The result as text; null until the evaluation is completed") @Nullable
        String outcome,

        @JsonPropertyDescription("Why the outcome is what it is") @Nullable
        String reasoning,

        @JsonPropertyDescription("Null unless the evaluation was skipped") @Nullable
        String skipReason,

        @JsonPropertyDescription("The result, from 0 to 1; null when it has none") @Nullable
        BigDecimal outcomeNumber,

        @JsonPropertyDescription("Null until the evaluation is completed") @Nullable
        Instant evaluatedAt,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the evaluation's id, a UUID
     * @param criterion what the application is judged by
     * @param status how far the evaluation is
     * @param outcome the result as text
     * @param reasoning why the outcome is what it is
     * @param skipReason why the evaluation was skipped
     * @param outcomeNumber the result, from 0 to 1
     * @param evaluatedAt when the evaluation was completed
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CriteriaEvaluation {
        Objects.requireNonNull(id, "CriteriaEvaluation without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CriteriaEvaluationBuilder builder() {
        return CriteriaEvaluationBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CriteriaEvaluationBuilder toBuilder() {
        return CriteriaEvaluationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * What applications are evaluated by.
     *
     * @param id the criterion's id, a UUID; may be null
     * @param title the criterion's title; may be null
     * @param type what the criterion looks at; may be null
     * @param prompt the question that the evaluation answers; may be null
     * @param applicationFormDefinitionId the id of the application form; null when the criterion is not about a form
     * @param applicationFormFieldPath the path of the question on the form; null when the criterion is not about one
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
    @Buildable
    public record Criterion(
            @Nullable String id,
            @Nullable String title,
            @Nullable CriterionType type,

            @JsonPropertyDescription("The question that the evaluation answers") @Nullable
            String prompt,

            @JsonPropertyDescription("Id of the application form; null when the criterion is not about a form")
            @Nullable
            String applicationFormDefinitionId,

            @JsonPropertyDescription("Path of the question on the form; null when the criterion is not about one")
            @Nullable
            String applicationFormFieldPath,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param id the criterion's id, a UUID
         * @param title the criterion's title
         * @param type what the criterion looks at
         * @param prompt the question that the evaluation answers
         * @param applicationFormDefinitionId the id of the application form
         * @param applicationFormFieldPath the path of the question on the form
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public Criterion {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static CriterionBuilder builder() {
            return CriterionBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public CriterionBuilder toBuilder() {
            return CriterionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /**
     * What a criterion looks at.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record CriterionType(@JsonValue String value) implements OpenEnum {
        /** The resume, by a question about it. */
        public static final CriterionType RESUME_PROMPT = new CriterionType("ResumePrompt");
        /** Whether a question of the application form was answered. */
        public static final CriterionType DID_ANSWER_APPLICATION_FORM_QUESTION =
                new CriterionType("DidAnswerApplicationFormQuestion");
        /** How much an answer is like one that an AI would give. */
        public static final CriterionType SIMILARITY_TO_AI_GENERATED_ANSWER =
                new CriterionType("SimilarityToAiGeneratedAnswer");

        private static final KnownValues<CriterionType> KNOWN = new KnownValues<>(
                CriterionType::new,
                List.of(RESUME_PROMPT, DID_ANSWER_APPLICATION_FORM_QUESTION, SIMILARITY_TO_AI_GENERATED_ANSWER));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static CriterionType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<CriterionType> known() {
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

    /**
     * State of an evaluation.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Status(@JsonValue String value) implements OpenEnum {
        /** The evaluation has yet to be made. */
        public static final Status PENDING = new Status("Pending");
        /** The evaluation was made. */
        public static final Status COMPLETED = new Status("Completed");
        /** The evaluation could not be made. */
        public static final Status FAILED = new Status("Failed");
        /** The evaluation was left out. */
        public static final Status SKIPPED = new Status("Skipped");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(PENDING, COMPLETED, FAILED, SKIPPED));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<Status> known() {
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
