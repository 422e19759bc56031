package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request for feedback. Ashby API, applicationFeedbackRequest.create. */
@Buildable
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

    public static ApplicationFeedbackRequestBuilder builder() {
        return ApplicationFeedbackRequestBuilder.builder();
    }

    public ApplicationFeedbackRequestBuilder toBuilder() {
        return ApplicationFeedbackRequestBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
