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
 *
 * @param recordId the id of the message; may be null
 * @param source how Ashby came to know the message; may be null
 * @param sentAt when the message was sent; may be null
 * @param from the sender; Ashby promises no form; may be null
 * @param to the recipients; Ashby promises no form; may be null
 * @param cc those who got a copy; Ashby promises no form; may be null
 * @param bcc those who got a blind copy; Ashby promises no form; may be null
 * @param subject the subject line; may be null
 * @param body the body as HTML, as the sender wrote it; may be null
 * @param bodyTruncated whether the body was longer than what came; may be null
 * @param receivedReply whether the message was answered; null when that is not known
 * @param sequenceId the id of the sequence that sent the message; null for any other message
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param recordId the id of the message
     * @param source how Ashby came to know the message
     * @param sentAt when the message was sent
     * @param from the sender
     * @param to the recipients
     * @param cc those who got a copy
     * @param bcc those who got a blind copy
     * @param subject the subject line
     * @param body the body as HTML, as the sender wrote it
     * @param bodyTruncated whether the body was longer than what came
     * @param receivedReply whether the message was answered
     * @param sequenceId the id of the sequence that sent the message
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public RecentEmailMessage {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static RecentEmailMessageBuilder builder() {
        return RecentEmailMessageBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public RecentEmailMessageBuilder toBuilder() {
        return RecentEmailMessageBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * How Ashby came to know an email.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record MessageSource(@JsonValue String value) implements OpenEnum {
        /** The message was sent from Ashby. */
        public static final MessageSource ASHBY = new MessageSource("ashby");
        /** The message was read from a user's mailbox. */
        public static final MessageSource SYNC = new MessageSource("sync");
        /** The message was imported. */
        public static final MessageSource IMPORT = new MessageSource("import");
        /** The message was added by a call of the API. */
        public static final MessageSource PUBLIC_API = new MessageSource("public_api");

        private static final KnownValues<MessageSource> KNOWN =
                new KnownValues<>(MessageSource::new, List.of(ASHBY, SYNC, IMPORT, PUBLIC_API));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static MessageSource of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
