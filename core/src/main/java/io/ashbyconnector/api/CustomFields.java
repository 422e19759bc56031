package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Definitions of the organization's own fields. */
public final class CustomFields extends GettableEntity<CustomField, SyncableQuery<CustomField>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public CustomFields(Engine engine) {
        super(engine, "custom_fields", CustomField.class, SyncableQuery::new);
    }

    /**
     * Defines a new field. Ashby API, customField.create.
     *
     * @param title the title
     * @param objectType the kind of object
     * @param fieldType the type of the values
     * @return the new custom field
     */
    public CustomField create(String title, CustomField.ObjectType objectType, CustomField.Type fieldType) {
        return create(title, objectType, fieldType, options -> {});
    }

    /**
     * Defines a new field. Ashby API, customField.create.
     *
     * @param title the title
     * @param objectType the kind of object
     * @param fieldType the type of the values
     * @param options sets the optional parameters
     * @return the new custom field
     */
    public CustomField create(
            String title,
            CustomField.ObjectType objectType,
            CustomField.Type fieldType,
            Consumer<NewCustomField> options) {
        return target("create", CustomField.class)
                .record(new NewCustomField()
                        .set("fieldType", fieldType)
                        .set("objectType", objectType)
                        .set("title", title)
                        .filledBy(options));
    }

    /**
     * Sets one custom field of a candidate, application, job or opening. Ashby API, customField.setValue.
     *
     * @param objectType the kind of object
     * @param objectId the id of the candidate, application, job or opening, a UUID
     * @param fieldId the custom field's id, a UUID
     * @param fieldValue the new value
     * @return the value as Ashby keeps it
     */
    public CustomFieldValue setValue(
            CustomField.ObjectType objectType, String objectId, String fieldId, FieldValue fieldValue) {
        return target("set_value", CustomFieldValue.class)
                .record(new Required()
                        .set("objectType", objectType)
                        .set("objectId", objectId)
                        .set("fieldId", fieldId)
                        .set("fieldValue", FieldValue.sent(fieldValue)));
    }

    /**
     * Sets several custom fields of a candidate, application, job or opening at once, by the ids of the fields. Ashby API,
     * customField.setValues.
     *
     * @param objectType the kind of object
     * @param objectId the id of the candidate, application, job or opening, a UUID
     * @param values the new values, by the ids of the custom fields
     * @return the values as Ashby keeps them
     */
    public List<CustomFieldValue> setValues(
            CustomField.ObjectType objectType, String objectId, Map<String, FieldValue> values) {
        return target("set_values", CustomFieldValue.class)
                .list(new Required()
                        .set("objectType", objectType)
                        .set("objectId", objectId)
                        .set("values", FieldValue.sent(values)));
    }

    /**
     * Replaces the options of a field; those left out become archived. Ashby API, customField.updateSelectableValues.
     *
     * @param customFieldId the custom field's id, a UUID
     * @param selectableValues the options, in order
     * @return the custom field as it is afterwards
     */
    public CustomField updateSelectableValues(String customFieldId, List<FieldOption> selectableValues) {
        return target("update_selectable_values", CustomField.class)
                .record(new Required()
                        .set("customFieldId", customFieldId)
                        .set("selectableValues", FieldOption.sent(selectableValues)));
    }

    /**
     * Gives a field a name that stays, unless somebody changed the present one meanwhile. Ashby API,
     * customField.setReferenceIdentifier.
     *
     * @param customFieldId the custom field's id, a UUID
     * @param referenceIdentifier null takes the name away
     * @param expectedReferenceIdentifier the present name; null for none
     */
    public void setReferenceIdentifier(
            String customFieldId, @Nullable String referenceIdentifier, @Nullable String expectedReferenceIdentifier) {
        untyped("set_reference_identifier")
                .run(new Required()
                        .set("customFieldId", customFieldId)
                        .setNullable("referenceIdentifier", referenceIdentifier)
                        .setNullable("expectedReferenceIdentifier", expectedReferenceIdentifier));
    }

    /** What else customField.create takes; what is left out is up to Ashby. */
    public static final class NewCustomField extends Options<NewCustomField> {

        private NewCustomField() {}

        /**
         * What it is for.
         *
         * @param description what it is for
         * @return these options
         */
        public NewCustomField description(String description) {
            return set("description", description);
        }

        /**
         * The options to choose from.
         *
         * @param selectableValues the options to choose from
         * @return these options
         */
        public NewCustomField selectableValues(List<FieldOption> selectableValues) {
            return set("selectableValues", FieldOption.sent(selectableValues));
        }

        /**
         * Whether dates have no time.
         *
         * @param isDateOnlyField whether dates have no time
         * @return these options
         */
        public NewCustomField isDateOnlyField(boolean isDateOnlyField) {
            return set("isDateOnlyField", isDateOnlyField);
        }

        /**
         * Whether candidates may see it; the default is false.
         *
         * @param isExposableToCandidate whether candidates may see it; the default is false
         * @return these options
         */
        public NewCustomField isExposableToCandidate(boolean isExposableToCandidate) {
            return set("isExposableToCandidate", isExposableToCandidate);
        }

        /**
         * Whether only those who may see private fields can see it.
         *
         * @param isPrivate whether only those who may see private fields can see it
         * @return these options
         */
        public NewCustomField isPrivate(boolean isPrivate) {
            return set("isPrivate", isPrivate);
        }
    }
}
