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

/** An email address or a phone number of a candidate. */
@Buildable
public record ContactInfo(
        @JsonPropertyDescription("Email address or phone number") @Nullable
        String value,

        @Nullable Type type,
        boolean isPrimary,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ContactInfo {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ContactInfoBuilder builder() {
        return ContactInfoBuilder.builder();
    }

    public ContactInfoBuilder toBuilder() {
        return ContactInfoBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }

    /** What an email address or a phone number is used for. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type PERSONAL = new Type("Personal");
        public static final Type WORK = new Type("Work");
        public static final Type OTHER = new Type("Other");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(Type::new, List.of(PERSONAL, WORK, OTHER));

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
