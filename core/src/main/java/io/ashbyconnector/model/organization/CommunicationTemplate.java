package io.ashbyconnector.model.organization;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A template of messages to candidates. Ashby API, communicationTemplate.list.
 *
 * @param id the template's id, a UUID
 * @param createdAt when the template was created; may be null
 * @param updatedAt when the template was last changed; may be null
 * @param title the template's title; may be null
 * @param intendedTypes the kinds of message it is meant for; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CommunicationTemplate(
        String id,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String title,

        @JsonPropertyDescription("The kinds of message it is meant for")
        List<MessageType> intendedTypes,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the template's id, a UUID
     * @param createdAt when the template was created
     * @param updatedAt when the template was last changed
     * @param title the template's title
     * @param intendedTypes the kinds of message it is meant for
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CommunicationTemplate {
        Objects.requireNonNull(id, "CommunicationTemplate without id");
        intendedTypes = Copies.of(intendedTypes);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CommunicationTemplateBuilder builder() {
        return CommunicationTemplateBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CommunicationTemplateBuilder toBuilder() {
        return CommunicationTemplateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Kind of message.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record MessageType(@JsonValue String value) implements OpenEnum {
        /** An email. */
        public static final MessageType EMAIL = new MessageType("email");
        /** A LinkedIn InMail. */
        public static final MessageType IN_MAIL = new MessageType("inMail");
        /** A request to connect on LinkedIn. */
        public static final MessageType LINKEDIN_CONNECTION = new MessageType("linkedInConnection");

        private static final KnownValues<MessageType> KNOWN =
                new KnownValues<>(MessageType::new, List.of(EMAIL, IN_MAIL, LINKEDIN_CONNECTION));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static MessageType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
        public static List<MessageType> known() {
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
