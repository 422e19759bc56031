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

/** A form that interviewers fill in. Ashby API, feedbackFormDefinition.list and feedbackFormDefinition.info. */
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
    public FeedbackFormDefinition {
        Objects.requireNonNull(id, "FeedbackFormDefinition without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static FeedbackFormDefinitionBuilder builder() {
        return FeedbackFormDefinitionBuilder.builder();
    }

    public FeedbackFormDefinitionBuilder toBuilder() {
        return FeedbackFormDefinitionBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
