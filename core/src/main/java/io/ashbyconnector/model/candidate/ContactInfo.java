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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An email address or a phone number of a candidate.
 *
 * @param value the email address or phone number; may be null
 * @param type what it is used for; may be null
 * @param isPrimary whether it is the candidate's main one
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ContactInfo(
        @JsonPropertyDescription("Email address or phone number") @Nullable
        String value,

        @Nullable Type type,
        boolean isPrimary,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param value the email address or phone number
     * @param type what it is used for
     * @param isPrimary whether it is the candidate's main one
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ContactInfo {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ContactInfoBuilder builder() {
        return ContactInfoBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ContactInfoBuilder toBuilder() {
        return ContactInfoBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /**
     * What an email address or a phone number is used for.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** Private life. */
        public static final Type PERSONAL = new Type("Personal");
        /** Work. */
        public static final Type WORK = new Type("Work");
        /** Anything else. */
        public static final Type OTHER = new Type("Other");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(Type::new, List.of(PERSONAL, WORK, OTHER));

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
