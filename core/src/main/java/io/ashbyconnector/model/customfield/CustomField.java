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

/**
 * The definition of a custom field. Ashby API, customField.list and customField.info.
 *
 * @param id the field's id, a UUID
 * @param isPrivate whether only users who may see private fields see the values; may be null
 * @param title the field's title; may be null
 * @param objectType the kind of object the field is attached to; may be null
 * @param isArchived whether the field is archived, and so out of use
 * @param fieldType the type of the values; may be null
 * @param isRequired whether a value must be given
 * @param selectableValues the choices of a select field; empty for other types
 * @param description what the field is for; may be null
 * @param isDateOnlyField whether a date field holds dates without a time; null for other types
 * @param isEditableOnlyViaPublicApi whether only the API can change the field's values; may be null
 * @param referencedObjectType the kind of object that the field's values are the ids of; null when they are no ids
 * @param referenceIdentifier the name that stays when the title changes, and goes in place of the id; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the field's id, a UUID
     * @param isPrivate whether only users who may see private fields see the values
     * @param title the field's title
     * @param objectType the kind of object the field is attached to
     * @param isArchived whether the field is archived, and so out of use
     * @param fieldType the type of the values
     * @param isRequired whether a value must be given
     * @param selectableValues the choices of a select field
     * @param description what the field is for
     * @param isDateOnlyField whether a date field holds dates without a time
     * @param isEditableOnlyViaPublicApi whether only the API can change the field's values
     * @param referencedObjectType the kind of object that the field's values are the ids of
     * @param referenceIdentifier the name that stays when the title changes, and goes in place of the id
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CustomField {
        Objects.requireNonNull(id, "CustomField without id");
        selectableValues = Copies.of(selectableValues);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CustomFieldBuilder builder() {
        return CustomFieldBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CustomFieldBuilder toBuilder() {
        return CustomFieldBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }

    /**
     * Kind of object a custom field is attached to.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record ObjectType(@JsonValue String value) implements OpenEnum {
        /** Applications. */
        public static final ObjectType APPLICATION = new ObjectType("Application");
        /** Candidates. */
        public static final ObjectType CANDIDATE = new ObjectType("Candidate");
        /** Employees. */
        public static final ObjectType EMPLOYEE = new ObjectType("Employee");
        /** Jobs. */
        public static final ObjectType JOB = new ObjectType("Job");
        /** Offers. */
        public static final ObjectType OFFER = new ObjectType("Offer");
        /** Openings. */
        public static final ObjectType OPENING = new ObjectType("Opening");
        /** Projects. */
        public static final ObjectType TALENT_PROJECT = new ObjectType("Talent_Project");

        private static final KnownValues<ObjectType> KNOWN = new KnownValues<>(
                ObjectType::new, List.of(APPLICATION, CANDIDATE, EMPLOYEE, JOB, OFFER, OPENING, TALENT_PROJECT));

        /**
         * {@return the constant for a text, or a new value that keeps a text this version does not know}
         *
         * @param value the text that Ashby uses
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static ObjectType of(String value) {
            return KNOWN.of(value);
        }

        /** {@return the values that this version knows} */
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

    /**
     * Type of the values of a custom field.
     *
     * @param value the text that Ashby uses, which this version may not know
     */
    public record Type(@JsonValue String value) implements OpenEnum {
        /** Any number of the choices that the field offers: a list of texts. */
        public static final Type MULTI_VALUE_SELECT = new Type("MultiValueSelect");
        /** A least and a greatest number: an object. */
        public static final Type NUMBER_RANGE = new Type("NumberRange");
        /** A short text. */
        public static final Type STRING = new Type("String");
        /** A moment, or a date without a time: a text. */
        public static final Type DATE = new Type("Date");
        /** One of the choices that the field offers: a text. */
        public static final Type VALUE_SELECT = new Type("ValueSelect");
        /** A number. */
        public static final Type NUMBER = new Type("Number");
        /** An amount of money: an object. */
        public static final Type CURRENCY = new Type("Currency");
        /** True or false. */
        public static final Type BOOLEAN = new Type("Boolean");
        /** A text of several lines. */
        public static final Type LONG_TEXT = new Type("LongText");
        /** A least and a greatest amount of pay: an object. */
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
