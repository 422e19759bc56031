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

/** An email that was logged on a candidate. Ashby API, candidate.addEmailMessage. */
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
    public EmailMessage {
        Objects.requireNonNull(id, "EmailMessage without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static EmailMessageBuilder builder() {
        return EmailMessageBuilder.builder();
    }

    public EmailMessageBuilder toBuilder() {
        return EmailMessageBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
