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

/**
 * An address that sequences can be sent from. Ashby API, emailSender.list.
 *
 * @param email the email address; may be null
 * @param displayName the name that recipients see; may be null
 * @param type the kind of address; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record EmailSender(
        @Nullable String email,
        @Nullable String displayName,
        @Nullable Type type,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param email the email address
     * @param displayName the name that recipients see
     * @param type the kind of address
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public EmailSender {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static EmailSenderBuilder builder() {
        return EmailSenderBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public EmailSenderBuilder toBuilder() {
        return EmailSenderBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * Kind of address.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** A user's own address. */
        public static final Type PRIMARY = new Type("Primary");
        /** Another address of a user. */
        public static final Type PERSONAL_ALIAS = new Type("PersonalAlias");
        /** An address of the organization. */
        public static final Type ORGANIZATION_ALIAS = new Type("OrganizationAlias");
        /** An address that takes no replies. */
        public static final Type NO_REPLY = new Type("NoReply");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(PRIMARY, PERSONAL_ALIAS, ORGANIZATION_ALIAS, NO_REPLY));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Type of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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
