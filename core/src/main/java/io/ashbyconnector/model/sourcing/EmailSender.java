package io.ashbyconnector.model.sourcing;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An address that sequences can be sent from. Ashby API, emailSender.list. */
@Buildable
public record EmailSender(
        @Nullable String email,
        @Nullable String displayName,
        @Nullable Type type,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public EmailSender {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static EmailSenderBuilder builder() {
        return EmailSenderBuilder.builder();
    }

    public EmailSenderBuilder toBuilder() {
        return EmailSenderBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** Kind of address. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type PRIMARY = new Type("Primary");
        public static final Type PERSONAL_ALIAS = new Type("PersonalAlias");
        public static final Type ORGANIZATION_ALIAS = new Type("OrganizationAlias");
        public static final Type NO_REPLY = new Type("NoReply");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(PRIMARY, PERSONAL_ALIAS, ORGANIZATION_ALIAS, NO_REPLY));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        public static List<Type> known() {
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
