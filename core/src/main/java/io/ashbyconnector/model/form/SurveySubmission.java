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

/** A survey that was filled in. Ashby API, surveySubmission.list and surveySubmission.create. */
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
    public SurveySubmission {
        Objects.requireNonNull(id, "SurveySubmission without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SurveySubmissionBuilder builder() {
        return SurveySubmissionBuilder.builder();
    }

    public SurveySubmissionBuilder toBuilder() {
        return SurveySubmissionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
