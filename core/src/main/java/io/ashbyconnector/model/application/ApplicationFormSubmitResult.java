package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An application form as it was taken. Ashby API, applicationForm.submit. */
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

    /** What to tell an applicant who sent a form. */
    public record FormMessages(
            @JsonPropertyDescription(
                    "Whether the application was not taken, because the organization limits applications")
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
    }
}
