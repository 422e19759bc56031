package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A survey that a candidate is to fill in. Ashby API, surveyRequest.list and surveyRequest.create. */
@Buildable
public record SurveyRequest(
        String id,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonPropertyDescription("Id of the survey form") @Nullable
        String surveyFormDefinitionId,

        @JsonPropertyDescription("Where the candidate fills it in; Ashby does not send it") @Format("uri") @Nullable
        String surveyUrl,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public SurveyRequest {
        Objects.requireNonNull(id, "SurveyRequest without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SurveyRequestBuilder builder() {
        return SurveyRequestBuilder.builder();
    }

    public SurveyRequestBuilder toBuilder() {
        return SurveyRequestBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
