package io.ashbyconnector.model.application;

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
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why an application was archived. Ashby API, archiveReason.list, and inside an application.
 *
 * @param id the reason's id, a UUID
 * @param text the reason as people see it; may be null
 * @param reasonType who ended the application; may be null
 * @param isArchived whether the reason itself is out of use
 * @param customFields the values of the reason's custom fields; only inside an application; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ArchiveReason(
        String id,

        @JsonPropertyDescription("The reason as people see it") @Nullable
        String text,

        @Nullable Type reasonType,

        @JsonPropertyDescription("Whether the reason itself is out of use")
        boolean isArchived,

        @JsonPropertyDescription("Only inside an application")
        List<CustomFieldValue> customFields,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the reason's id, a UUID
     * @param text the reason as people see it
     * @param reasonType who ended the application
     * @param isArchived whether the reason itself is out of use
     * @param customFields the values of the reason's custom fields
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public ArchiveReason {
        Objects.requireNonNull(id, "ArchiveReason without id");
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ArchiveReasonBuilder builder() {
        return ArchiveReasonBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ArchiveReasonBuilder toBuilder() {
        return ArchiveReasonBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Who ended an application.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** The candidate ended the application. */
        public static final Type REJECTED_BY_CANDIDATE = new Type("RejectedByCandidate");
        /** The organization ended the application. */
        public static final Type REJECTED_BY_ORG = new Type("RejectedByOrg");
        /** Neither of the two ended the application. */
        public static final Type OTHER = new Type("Other");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(REJECTED_BY_CANDIDATE, REJECTED_BY_ORG, OTHER));

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
