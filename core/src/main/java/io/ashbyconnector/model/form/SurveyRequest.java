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

/**
 * A survey that a candidate is to fill in. Ashby API, surveyRequest.list and surveyRequest.create.
 *
 * @param id the request's id, a UUID
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param applicationId the id of the application, a UUID; may be null
 * @param surveyFormDefinitionId the id of the survey form, a UUID; may be null
 * @param surveyUrl the address where the candidate fills it in; Ashby does not send it; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the request's id, a UUID
     * @param candidateId the id of the candidate, a UUID
     * @param applicationId the id of the application, a UUID
     * @param surveyFormDefinitionId the id of the survey form, a UUID
     * @param surveyUrl the address where the candidate fills it in
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public SurveyRequest {
        Objects.requireNonNull(id, "SurveyRequest without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SurveyRequestBuilder builder() {
        return SurveyRequestBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SurveyRequestBuilder toBuilder() {
        return SurveyRequestBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
