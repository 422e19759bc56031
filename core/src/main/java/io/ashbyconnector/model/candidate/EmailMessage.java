package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An email that was logged on a candidate. Ashby API, candidate.addEmailMessage.
 *
 * @param id the message's id, a UUID
 * @param candidateId the id of the candidate, a UUID; may be null
 * @param emailProviderEmailId the id of the message at the email provider; may be null
 * @param subject the subject line; may be null
 * @param from the sender's email address; may be null
 * @param to the recipient's email address; may be null
 * @param body the text of the message; may be null
 * @param sentAt when the message was sent; may be null
 * @param cc the email address that got a copy; may be null
 * @param messageUrl the address of the message at the email provider; may be null
 * @param messageIdHeader the Message-ID header; may be null
 * @param threadId the id of the thread at the email provider; may be null
 * @param isPrivate whether only users who may see private fields see it
 * @param userIsSender whether a user sent the message; false when the candidate did
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record EmailMessage(
        String id,

        @JsonPropertyDescription("Id of the candidate") @Nullable
        String candidateId,

        @JsonPropertyDescription("Id of the message at the email provider") @Nullable
        String emailProviderEmailId,

        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String body,
        @Nullable Instant sentAt,
        @Nullable String cc,

        @JsonPropertyDescription("The message at the email provider") @Format("uri") @Nullable
        String messageUrl,

        @JsonPropertyDescription("The Message-ID header") @Nullable
        String messageIdHeader,

        @JsonPropertyDescription("Id of the thread at the email provider") @Nullable
        String threadId,

        boolean isPrivate,

        @JsonPropertyDescription("Whether a user sent the message; false when the candidate did")
        boolean userIsSender,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the message's id, a UUID
     * @param candidateId the id of the candidate, a UUID
     * @param emailProviderEmailId the id of the message at the email provider
     * @param subject the subject line
     * @param from the sender's email address
     * @param to the recipient's email address
     * @param body the text of the message
     * @param sentAt when the message was sent
     * @param cc the email address that got a copy
     * @param messageUrl the address of the message at the email provider
     * @param messageIdHeader the Message-ID header
     * @param threadId the id of the thread at the email provider
     * @param isPrivate whether only users who may see private fields see it
     * @param userIsSender whether a user sent the message
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public EmailMessage {
        Objects.requireNonNull(id, "EmailMessage without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static EmailMessageBuilder builder() {
        return EmailMessageBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public EmailMessageBuilder toBuilder() {
        return EmailMessageBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
