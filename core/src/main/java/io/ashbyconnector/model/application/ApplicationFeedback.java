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

/**
 * Feedback that a user gave on an application. Ashby API, applicationFeedback.list.
 *
 * @param id the feedback's id, a UUID
 * @param formDefinition the form that was filled in; may be null
 * @param submittedValues an object with the answers, of any JSON type, by the path of the form's field; may be null
 * @param submittedByUser the user who gave the feedback; may be null
 * @param interviewId the id of the interview; null when the feedback is not on an interview
 * @param interviewEventId the id of the interview event; null when the feedback is not on one
 * @param feedbackFormDefinitionId the id of the form, a UUID; may be null
 * @param applicationHistoryId the id of the entry of the application history that the feedback belongs to, a UUID; may be
 *     null
 * @param applicationId the id of the application, a UUID; may be null
 * @param submittedAt when the feedback was given; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the feedback's id, a UUID
     * @param formDefinition the form that was filled in
     * @param submittedValues an object with the answers, of any JSON type, by the path of the form's field
     * @param submittedByUser the user who gave the feedback
     * @param interviewId the id of the interview
     * @param interviewEventId the id of the interview event
     * @param feedbackFormDefinitionId the id of the form, a UUID
     * @param applicationHistoryId the id of the entry of the application history that the feedback belongs to, a UUID
     * @param applicationId the id of the application, a UUID
     * @param submittedAt when the feedback was given
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public ApplicationFeedback {
        Objects.requireNonNull(id, "ApplicationFeedback without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApplicationFeedbackBuilder builder() {
        return ApplicationFeedbackBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationFeedbackBuilder toBuilder() {
        return ApplicationFeedbackBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
