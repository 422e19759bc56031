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

/**
 * A survey that applicants are asked to fill in. Ashby API, surveyFormDefinition.list and surveyFormDefinition.info.
 *
 * @param id the form's id, a UUID
 * @param organizationId the id of the organization, a UUID; may be null
 * @param title the form's title; may be null
 * @param isArchived whether the form is archived, and so out of use
 * @param isDefaultForm whether the form is the organization's default
 * @param formDefinition the sections and questions of the form; may be null
 * @param surveyType the purpose of the survey; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the form's id, a UUID
     * @param organizationId the id of the organization, a UUID
     * @param title the form's title
     * @param isArchived whether the form is archived, and so out of use
     * @param isDefaultForm whether the form is the organization's default
     * @param formDefinition the sections and questions of the form
     * @param surveyType the purpose of the survey
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public SurveyFormDefinition {
        Objects.requireNonNull(id, "SurveyFormDefinition without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SurveyFormDefinitionBuilder builder() {
        return SurveyFormDefinitionBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SurveyFormDefinitionBuilder toBuilder() {
        return SurveyFormDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Purpose of a survey.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** Consent to the use of the candidate's data. */
        public static final Type CANDIDATE_DATA_CONSENT = new Type("CandidateDataConsent");
        /** What the candidate thinks of the hiring process. */
        public static final Type CANDIDATE_EXPERIENCE = new Type("CandidateExperience");
        /** Figures on diversity. */
        public static final Type DIVERSITY = new Type("Diversity");
        /** What the US Equal Employment Opportunity Commission asks employers to collect. */
        public static final Type EEOC = new Type("EEOC");
        /** Any other questions. */
        public static final Type QUESTIONNAIRE = new Type("Questionnaire");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(
                Type::new, List.of(CANDIDATE_DATA_CONSENT, CANDIDATE_EXPERIENCE, DIVERSITY, EEOC, QUESTIONNAIRE));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
