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

/** An application form as it was taken. Ashby API, applicationForm.submit. */
@Buildable
public record ApplicationFormSubmitResult(
        @JsonPropertyDescription("The form with its answers")
        Application.@Nullable FormSubmission submittedFormInstance,

        @JsonPropertyDescription("What to tell the applicant") @Nullable
        FormMessages formMessages,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApplicationFormSubmitResult {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApplicationFormSubmitResultBuilder builder() {
        return ApplicationFormSubmitResultBuilder.builder();
    }

    public ApplicationFormSubmitResultBuilder toBuilder() {
        return ApplicationFormSubmitResultBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** What to tell an applicant who sent a form. */
    @Buildable
    public record FormMessages(
            @JsonPropertyDescription("Whether the application was refused")
            boolean blocked,

            @JsonPropertyDescription(
                    "Why, in the organization's words, as HTML; null unless the application was blocked")
            @Nullable
            String blockMessageForCandidateHtml,

            @JsonAnySetter Map<String, JsonNode> additionalProperties)
            implements AshbyRecord {
        public FormMessages {
            additionalProperties = Copies.of(additionalProperties);
        }

        public static FormMessagesBuilder builder() {
            return FormMessagesBuilder.builder();
        }

        public FormMessagesBuilder toBuilder() {
            return FormMessagesBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
