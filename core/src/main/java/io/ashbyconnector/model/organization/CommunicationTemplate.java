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

/** A template of messages to candidates. Ashby API, communicationTemplate.list. */
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
    public CommunicationTemplate {
        Objects.requireNonNull(id, "CommunicationTemplate without id");
        intendedTypes = Copies.of(intendedTypes);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CommunicationTemplateBuilder builder() {
        return CommunicationTemplateBuilder.builder();
    }

    public CommunicationTemplateBuilder toBuilder() {
        return CommunicationTemplateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Kind of message. */
    public record MessageType(@JsonValue String value) implements OpenEnum {
        public static final MessageType EMAIL = new MessageType("email");
        public static final MessageType IN_MAIL = new MessageType("inMail");
        public static final MessageType LINKEDIN_CONNECTION = new MessageType("linkedInConnection");

        private static final KnownValues<MessageType> KNOWN =
                new KnownValues<>(MessageType::new, List.of(EMAIL, IN_MAIL, LINKEDIN_CONNECTION));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static MessageType of(String value) {
            return KNOWN.of(value);
        }

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
