package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request for feedback. Ashby API, applicationFeedbackRequest.create. */
public record ApplicationFeedbackRequest(
        @JsonPropertyDescription("Id of the interview event to give the feedback on") @Nullable
        String interviewEventId,

        @JsonPropertyDescription("Id of the user who is to give it") @Nullable
        String interviewerUserId,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApplicationFeedbackRequest {
        additionalProperties = Copies.of(additionalProperties);
    }
}
