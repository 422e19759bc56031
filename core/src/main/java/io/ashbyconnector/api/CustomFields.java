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

    public CustomFields(Engine engine) {
        super(engine, "custom_fields", CustomField.class, SyncableQuery::new);
    }

    /** Defines a new field. Ashby API, customField.create. */
    public CustomField create(CustomField.Type fieldType, CustomField.ObjectType objectType, String title) {
        return create(fieldType, objectType, title, options -> {});
    }

    /** Defines a new field. Ashby API, customField.create. */
    public CustomField create(
            CustomField.Type fieldType,
            CustomField.ObjectType objectType,
            String title,
            Consumer<NewCustomField> options) {
        return target("create", CustomField.class)
                .record(new NewCustomField()
                        .set("fieldType", fieldType)
                        .set("objectType", objectType)
                        .set("title", title)
                        .filledBy(options));
    }

    /** Sets one custom field of a candidate, application, job, opening or offer. Ashby API, customField.setValue. */
    public CustomFieldValue setValue(
            String objectId, CustomField.ObjectType objectType, String fieldId, FieldValue fieldValue) {
        return target("set_value", CustomFieldValue.class)
                .record(new Required()
                        .set("objectId", objectId)
                        .set("objectType", objectType)
                        .set("fieldId", fieldId)
                        .set("fieldValue", FieldValue.sent(fieldValue)));
    }

    /** Sets several custom fields of one record at once. Ashby API, customField.setValues. */
    public List<CustomFieldValue> setValues(
            String objectId, CustomField.ObjectType objectType, Map<String, FieldValue> values) {
        return target("set_values", CustomFieldValue.class)
                .list(new Required()
                        .set("objectId", objectId)
                        .set("objectType", objectType)
                        .set("values", FieldValue.sent(values)));
    }

    /** Replaces the options of a field; those left out become archived. Ashby API, customField.updateSelectableValues. */
    public CustomField updateSelectableValues(String customFieldId, List<FieldOption> selectableValues) {
        return target("update_selectable_values", CustomField.class)
                .record(new Required()
                        .set("customFieldId", customFieldId)
                        .set("selectableValues", FieldOption.sent(selectableValues)));
    }

    /** Gives a field a stable name, if it still has the expected one. Ashby API, customField.setReferenceIdentifier. */
    public void setReferenceIdentifier(
            String customFieldId, @Nullable String referenceIdentifier, @Nullable String expectedReferenceIdentifier) {
        untyped("set_reference_identifier")
                .run(new Required()
                        .set("customFieldId", customFieldId)
                        .setNullable("referenceIdentifier", referenceIdentifier)
                        .setNullable("expectedReferenceIdentifier", expectedReferenceIdentifier));
    }

    /** The optional parameters of customField.create. */
    public static final class NewCustomField extends Options<NewCustomField> {

        private NewCustomField() {}

        @Override
        NewCustomField self() {
            return this;
        }

        /** What it is for. */
        public NewCustomField description(String description) {
            return set("description", description);
        }

        /** The options to choose from. */
        public NewCustomField selectableValues(List<FieldOption> selectableValues) {
            return set("selectableValues", FieldOption.sent(selectableValues));
        }

        /** Whether dates have no time. */
        public NewCustomField isDateOnlyField(boolean isDateOnlyField) {
            return set("isDateOnlyField", isDateOnlyField);
        }

        /** Whether candidates may see it; the default is false. */
        public NewCustomField isExposableToCandidate(boolean isExposableToCandidate) {
            return set("isExposableToCandidate", isExposableToCandidate);
        }

        /** Whether only those who may see private fields can see it. */
        public NewCustomField isPrivate(boolean isPrivate) {
            return set("isPrivate", isPrivate);
        }
    }
}
