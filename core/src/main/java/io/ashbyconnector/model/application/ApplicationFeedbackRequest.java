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

/**
 * A request for feedback. Ashby API, applicationFeedbackRequest.create.
 *
 * @param interviewEventId the id of the interview event to give the feedback on, a UUID; may be null
 * @param interviewerUserId the id of the user who is to give it, a UUID; may be null
 * @param applicationId the id of the application, a UUID; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param interviewEventId the id of the interview event to give the feedback on, a UUID
     * @param interviewerUserId the id of the user who is to give it, a UUID
     * @param applicationId the id of the application, a UUID
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ApplicationFeedbackRequest {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApplicationFeedbackRequestBuilder builder() {
        return ApplicationFeedbackRequestBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationFeedbackRequestBuilder toBuilder() {
        return ApplicationFeedbackRequestBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
