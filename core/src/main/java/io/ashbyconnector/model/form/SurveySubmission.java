package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A survey that was filled in. Ashby API, surveySubmission.list and surveySubmission.create.
 *
 * @param id the submission's id, a UUID
 * @param surveyFormDefinitionId the id of the survey form, a UUID; may be null
 * @param submittedAt when the survey was submitted; may be null
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param applicationId the id of the application, a UUID; may be null
 * @param surveyType the purpose of the survey; may be null
 * @param formDefinition the form that was filled in; may be null
 * @param submittedValues an object with the answers, of any JSON type, by the path of the form's field; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record SurveySubmission(
        String id,

        @JsonPropertyDescription("Id of the survey form") @Nullable
        String surveyFormDefinitionId,

        @Nullable Instant submittedAt,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        SurveyFormDefinition.@Nullable Type surveyType,

        @JsonPropertyDescription("The form that was filled in") @Nullable
        FormDefinition formDefinition,

        @JsonPropertyDescription("Object with the answers, of any JSON type, by the path of the form's field") @Nullable
        JsonNode submittedValues,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the submission's id, a UUID
     * @param surveyFormDefinitionId the id of the survey form, a UUID
     * @param submittedAt when the survey was submitted
     * @param candidateId the id of the candidate, a UUID
     * @param applicationId the id of the application, a UUID
     * @param surveyType the purpose of the survey
     * @param formDefinition the form that was filled in
     * @param submittedValues an object with the answers, of any JSON type, by the path of the form's field
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public SurveySubmission {
        Objects.requireNonNull(id, "SurveySubmission without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SurveySubmissionBuilder builder() {
        return SurveySubmissionBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SurveySubmissionBuilder toBuilder() {
        return SurveySubmissionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
