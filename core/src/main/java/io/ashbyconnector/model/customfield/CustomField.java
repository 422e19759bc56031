package io.ashbyconnector.model.customfield;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The definition of a custom field. Ashby API, customField.list and customField.info. */
@Buildable
public record CustomField(
        String id,
        @Nullable Boolean isPrivate,
        @Nullable String title,

        @JsonPropertyDescription("Kind of object the field is attached to") @Nullable
        ObjectType objectType,

        boolean isArchived,
        @Nullable Type fieldType,
        boolean isRequired,

        @JsonPropertyDescription("The choices of a select field; empty for other types")
        List<SelectableValue> selectableValues,

        @Nullable String description,

        @JsonPropertyDescription("Whether a date field holds dates without a time; null for other types") @Nullable
        Boolean isDateOnlyField,

        @JsonPropertyDescription("Whether only the API can change the field's values") @Nullable
        Boolean isEditableOnlyViaPublicApi,

        @JsonPropertyDescription("Kind of object that the field's values are the ids of; null when they are no ids")
        @Nullable
        String referencedObjectType,

        @JsonPropertyDescription("Name that stays when the title changes, and goes in place of the id") @Nullable
        String referenceIdentifier,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CustomField {
        Objects.requireNonNull(id, "CustomField without id");
        selectableValues = Copies.of(selectableValues);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CustomFieldBuilder builder() {
        return CustomFieldBuilder.builder();
    }

    public CustomFieldBuilder toBuilder() {
        return CustomFieldBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /** Kind of object a custom field is attached to. */
    public record ObjectType(@JsonValue String value) implements OpenEnum {
        public static final ObjectType APPLICATION = new ObjectType("Application");
        public static final ObjectType CANDIDATE = new ObjectType("Candidate");
        public static final ObjectType EMPLOYEE = new ObjectType("Employee");
        public static final ObjectType JOB = new ObjectType("Job");
        public static final ObjectType OFFER = new ObjectType("Offer");
        public static final ObjectType OPENING = new ObjectType("Opening");
        public static final ObjectType TALENT_PROJECT = new ObjectType("Talent_Project");

        private static final KnownValues<ObjectType> KNOWN = new KnownValues<>(
                ObjectType::new, List.of(APPLICATION, CANDIDATE, EMPLOYEE, JOB, OFFER, OPENING, TALENT_PROJECT));

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ObjectType of(String value) {
            return KNOWN.of(value);
        }

        public static List<ObjectType> known() {
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

    /** Type of the values of a custom field. */
    public record Type(@JsonValue String value) implements OpenEnum {
        public static final Type MULTI_VALUE_SELECT = new Type("MultiValueSelect");
        public static final Type NUMBER_RANGE = new Type("NumberRange");
        public static final Type STRING = new Type("String");
        public static final Type DATE = new Type("Date");
        public static final Type VALUE_SELECT = new Type("ValueSelect");
        public static final Type NUMBER = new Type("Number");
        public static final Type CURRENCY = new Type("Currency");
        public static final Type BOOLEAN = new Type("Boolean");
        public static final Type LONG_TEXT = new Type("LongText");
        public static final Type COMPENSATION_RANGE = new Type("CompensationRange");

        private static final KnownValues<Type> KNOWN = new KnownValues<>(
                Type::new,
                List.of(
                        MULTI_VALUE_SELECT,
                        NUMBER_RANGE,
                        STRING,
                        DATE,
                        VALUE_SELECT,
                        NUMBER,
                        CURRENCY,
                        BOOLEAN,
                        LONG_TEXT,
                        COMPENSATION_RANGE));

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
