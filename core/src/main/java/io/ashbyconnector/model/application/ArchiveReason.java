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

/** Why an application was archived. Ashby API, archiveReason.list, and inside an application. */
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
    public ArchiveReason {
        Objects.requireNonNull(id, "ArchiveReason without id");
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ArchiveReasonBuilder builder() {
        return ArchiveReasonBuilder.builder();
    }

    public ArchiveReasonBuilder toBuilder() {
        return ArchiveReasonBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Who ended an application. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type REJECTED_BY_CANDIDATE = new Type("RejectedByCandidate");
        public static final Type REJECTED_BY_ORG = new Type("RejectedByOrg");
        public static final Type OTHER = new Type("Other");

        private static final KnownValues<Type> KNOWN =
                new KnownValues<>(Type::new, List.of(REJECTED_BY_CANDIDATE, REJECTED_BY_ORG, OTHER));

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
