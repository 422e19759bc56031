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
 * An application form as it was taken. Ashby API, applicationForm.submit.
 *
 * @param submittedFormInstance the form with its answers; may be null
 * @param formMessages what to tell the applicant; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ApplicationFormSubmitResult(
        @JsonPropertyDescription("The form with its answers")
        Application.@Nullable FormSubmission submittedFormInstance,

        @JsonPropertyDescription("What to tell the applicant") @Nullable
        FormMessages formMessages,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param submittedFormInstance the form with its answers
     * @param formMessages what to tell the applicant
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ApplicationFormSubmitResult {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApplicationFormSubmitResultBuilder builder() {
        return ApplicationFormSubmitResultBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApplicationFormSubmitResultBuilder toBuilder() {
        return ApplicationFormSubmitResultBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * What to tell an applicant who sent a form.
     *
     * @param blocked whether the application was refused
     * @param blockMessageForCandidateHtml why, in the organization's words, as HTML; null unless the application was
     *     blocked
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
     */
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
        /**
         * Takes a copy of the map. Null for it is the same as an empty one.
         *
         * @param blocked whether the application was refused
         * @param blockMessageForCandidateHtml why, in the organization's words, as HTML
         * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
         */
        public FormMessages {
            additionalProperties = Copies.of(additionalProperties);
        }

        /** {@return a builder with nothing set} */
        public static FormMessagesBuilder builder() {
            return FormMessagesBuilder.builder();
        }

        /** {@return a builder that starts with the values of this record} */
        public FormMessagesBuilder toBuilder() {
            return FormMessagesBuilder.toBuilder(this);
        }

        @Override
        public String toString() {
            return Label.of(this);
        }
    }
}
