package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A survey that applicants are asked to fill in. Ashby API, surveyFormDefinition.list and surveyFormDefinition.info. */
@Buildable
public record SurveyFormDefinition(
        String id,
        @Nullable String organizationId,
        @Nullable String title,
        boolean isArchived,
        boolean isDefaultForm,
        @Nullable FormDefinition formDefinition,
        @Nullable Type surveyType,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public SurveyFormDefinition {
        Objects.requireNonNull(id, "SurveyFormDefinition without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SurveyFormDefinitionBuilder builder() {
        return SurveyFormDefinitionBuilder.builder();
    }

    public SurveyFormDefinitionBuilder toBuilder() {
        return SurveyFormDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Purpose of a survey. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type CANDIDATE_DATA_CONSENT = new Type("CandidateDataConsent");
        public static final Type CANDIDATE_EXPERIENCE = new Type("CandidateExperience");
        public static final Type DIVERSITY = new Type("Diversity");
        public static final Type EEOC = new Type("EEOC");
        public static final Type QUESTIONNAIRE = new Type("Questionnaire");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(
                Type::new, List.of(CANDIDATE_DATA_CONSENT, CANDIDATE_EXPERIENCE, DIVERSITY, EEOC, QUESTIONNAIRE));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        public static List<Type> known() {
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
