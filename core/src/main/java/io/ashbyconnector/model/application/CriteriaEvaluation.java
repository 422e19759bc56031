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

/** How an application meets a criterion of its job. Ashby API, application.listCriteriaEvaluations. */
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
    public CriteriaEvaluation {
        Objects.requireNonNull(id, "CriteriaEvaluation without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CriteriaEvaluationBuilder builder() {
        return CriteriaEvaluationBuilder.builder();
    }

    public CriteriaEvaluationBuilder toBuilder() {
        return CriteriaEvaluationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** What applications are evaluated by. */
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
        public Criterion {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static CriterionBuilder builder() {
            return CriterionBuilder.builder();
        }

        public CriterionBuilder toBuilder() {
            return CriterionBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this, id);
        }
    }

    /** What a criterion looks at. */
    public record CriterionType(@JsonValue String value) implements OpenEnum {
        public static final CriterionType RESUME_PROMPT = new CriterionType("ResumePrompt");
        public static final CriterionType DID_ANSWER_APPLICATION_FORM_QUESTION =
                new CriterionType("DidAnswerApplicationFormQuestion");
        public static final CriterionType SIMILARITY_TO_AI_GENERATED_ANSWER =
                new CriterionType("SimilarityToAiGeneratedAnswer");

        private static final KnownValues<CriterionType> KNOWN = new KnownValues<>(
                CriterionType::new,
                List.of(RESUME_PROMPT, DID_ANSWER_APPLICATION_FORM_QUESTION, SIMILARITY_TO_AI_GENERATED_ANSWER));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static CriterionType of(String value) {
            return KNOWN.of(value);
        }

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

    /** State of an evaluation. */
    public record Status(@JsonValue String value) implements OpenEnum {
        public static final Status PENDING = new Status("Pending");
        public static final Status COMPLETED = new Status("Completed");
        public static final Status FAILED = new Status("Failed");
        public static final Status SKIPPED = new Status("Skipped");

        private static final KnownValues<Status> KNOWN =
                new KnownValues<>(Status::new, List.of(PENDING, COMPLETED, FAILED, SKIPPED));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Status of(String value) {
            return KNOWN.of(value);
        }

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
