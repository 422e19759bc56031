package io.ashbyconnector.model.form;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A form that interviewers fill in. Ashby API, feedbackFormDefinition.list and feedbackFormDefinition.info.
 *
 * @param id the form's id, a UUID
 * @param organizationId the id of the organization, a UUID; may be null
 * @param title the form's title; may be null
 * @param isArchived whether the form is archived, and so out of use
 * @param isDefaultForm whether the form is the organization's default
 * @param formDefinition the sections and questions of the form; may be null
 * @param interviewId the id of the interview the form belongs to; null when it is not tied to one
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record FeedbackFormDefinition(
        String id,
        @Nullable String organizationId,
        @Nullable String title,
        boolean isArchived,
        boolean isDefaultForm,
        @Nullable FormDefinition formDefinition,

        @JsonPropertyDescription("Id of the interview the form belongs to; null when it is not tied to one") @Nullable
        String interviewId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the form's id, a UUID
     * @param organizationId the id of the organization, a UUID
     * @param title the form's title
     * @param isArchived whether the form is archived, and so out of use
     * @param isDefaultForm whether the form is the organization's default
     * @param formDefinition the sections and questions of the form
     * @param interviewId the id of the interview the form belongs to
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public FeedbackFormDefinition {
        Objects.requireNonNull(id, "FeedbackFormDefinition without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static FeedbackFormDefinitionBuilder builder() {
        return FeedbackFormDefinitionBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public FeedbackFormDefinitionBuilder toBuilder() {
        return FeedbackFormDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
