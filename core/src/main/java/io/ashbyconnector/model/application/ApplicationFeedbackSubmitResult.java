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
 * Feedback as it was taken. Ashby API, applicationFeedback.submit.
 *
 * @param submittedFormInstance the form with its answers; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ApplicationFeedbackSubmitResult(
        @JsonPropertyDescription("The form with its answers")
        Application.@Nullable FormSubmission submittedFormInstance,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param submittedFormInstance the form with its answers
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ApplicationFeedbackSubmitResult {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApplicationFeedbackSubmitResultBuilder builder() {
        return ApplicationFeedbackSubmitResultBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationFeedbackSubmitResultBuilder toBuilder() {
        return ApplicationFeedbackSubmitResultBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
