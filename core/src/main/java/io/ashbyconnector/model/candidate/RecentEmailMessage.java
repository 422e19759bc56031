package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A recent email from or to a candidate. Ashby API, candidate.getRecentEmailMessages.
 *
 * <p>The body is whatever the sender wrote, as HTML: never trust it.
 */
@Buildable
public record RecentEmailMessage(
        @JsonPropertyDescription("Id of the message") @Nullable
        String recordId,

        @JsonPropertyDescription("How Ashby came to know the message") @Nullable
        MessageSource source,

        @Nullable Instant sentAt,

        @JsonPropertyDescription("The sender; Ashby promises no form") @Nullable
        JsonNode from,

        @JsonPropertyDescription("The recipients; Ashby promises no form") @Nullable
        JsonNode to,

        @JsonPropertyDescription("Ashby promises no form") @Nullable
        JsonNode cc,

        @JsonPropertyDescription("Ashby promises no form") @Nullable
        JsonNode bcc,

        @Nullable String subject,

        @JsonPropertyDescription("HTML, as the sender wrote it") @Nullable
        String body,

        @JsonPropertyDescription("Whether the body was longer than what came") @Nullable
        Boolean bodyTruncated,

        @JsonPropertyDescription("Whether the message was answered; null when that is not known") @Nullable
        Boolean receivedReply,

        @JsonPropertyDescription("Id of the sequence that sent the message; null for any other message") @Nullable
        String sequenceId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public RecentEmailMessage {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static RecentEmailMessageBuilder builder() {
        return RecentEmailMessageBuilder.builder();
    }

    public RecentEmailMessageBuilder toBuilder() {
        return RecentEmailMessageBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** How Ashby came to know an email. */
    public record MessageSource(@JsonValue String value) implements OpenEnum {
        public static final MessageSource ASHBY = new MessageSource("ashby");
        public static final MessageSource SYNC = new MessageSource("sync");
        public static final MessageSource IMPORT = new MessageSource("import");
        public static final MessageSource PUBLIC_API = new MessageSource("public_api");

        private static final KnownValues<MessageSource> KNOWN =
                new KnownValues<>(MessageSource::new, List.of(ASHBY, SYNC, IMPORT, PUBLIC_API));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static MessageSource of(String value) {
            return KNOWN.of(value);
        }

        public static List<MessageSource> known() {
            return KNOWN.list();
        }

        @Override
        public boolean isKnown() {
            return KNOWN.contains(this);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
