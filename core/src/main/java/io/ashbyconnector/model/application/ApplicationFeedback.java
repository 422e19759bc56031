package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.form.FormDefinition;
import io.ashbyconnector.model.organization.User;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Feedback that a user gave on an application. Ashby API, applicationFeedback.list. */
@Buildable
public record ApplicationFeedback(
        String id,

        @JsonPropertyDescription("The form that was filled in") @Nullable
        FormDefinition formDefinition,

        @JsonPropertyDescription("Object with the answers, of any JSON type, by the path of the form's field") @Nullable
        JsonNode submittedValues,

        @JsonPropertyDescription("The user who gave the feedback") @Nullable
        User submittedByUser,

        @JsonPropertyDescription("Id of the interview; null when the feedback is not on an interview") @Nullable
        String interviewId,

        @JsonPropertyDescription("Id of the interview event; null when the feedback is not on one") @Nullable
        String interviewEventId,

        @JsonPropertyDescription("Id of the form") @Nullable String feedbackFormDefinitionId,

        @JsonPropertyDescription("Id of the entry of the application history that the feedback belongs to") @Nullable
        String applicationHistoryId,

        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @Nullable Instant submittedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApplicationFeedback {
        Objects.requireNonNull(id, "ApplicationFeedback without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApplicationFeedbackBuilder builder() {
        return ApplicationFeedbackBuilder.builder();
    }

    public ApplicationFeedbackBuilder toBuilder() {
        return ApplicationFeedbackBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
