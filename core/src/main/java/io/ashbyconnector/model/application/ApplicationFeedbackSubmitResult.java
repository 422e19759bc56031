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

/** Feedback as it was taken. Ashby API, applicationFeedback.submit. */
@Buildable
public record ApplicationFeedbackSubmitResult(
        @JsonPropertyDescription("The form with its answers")
        Application.@Nullable FormSubmission submittedFormInstance,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApplicationFeedbackSubmitResult {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApplicationFeedbackSubmitResultBuilder builder() {
        return ApplicationFeedbackSubmitResultBuilder.builder();
    }

    public ApplicationFeedbackSubmitResultBuilder toBuilder() {
        return ApplicationFeedbackSubmitResultBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
