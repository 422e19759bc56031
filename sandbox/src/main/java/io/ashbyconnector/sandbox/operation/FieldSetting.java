package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CompanyField;
import io.ashbyconnector.sandbox.table.LiveTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one of the company's own fields is to be set to.
 *
 * @param value null to clear it
 */
record FieldSetting(CompanyField.Definition field, @Nullable Object value) {

    /**
     * Reads {@code fieldId} and {@code fieldValue}, or an array {@code values} of such pairs.
     *
     * @param objectType what the fields must be fields of
     * @throws Problem if a field does not exist, belongs to something else or does not take its value
     */
    static List<FieldSetting> read(
            LiveTable<CompanyField.Definition> fields, String objectType, Params params, ApiKey key, boolean many) {
        if (!many) {
            return List.of(one(fields, objectType, params, key));
        }
        List<FieldSetting> settings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Params each : params.requiredObjects("values")) {
            FieldSetting setting = one(fields, objectType, each, key);
            if (!seen.add(setting.field.id())) {
                throw Problem.invalid(
                        "Expected 'values' to have each field once, not " + setting.field.id() + " twice");
            }
            settings.add(setting);
        }
        if (settings.isEmpty()) {
            throw Problem.invalid("Expected 'values' to have at least one item");
        }
        return settings;
    }

    private static FieldSetting one(
            LiveTable<CompanyField.Definition> fields, String objectType, Params params, ApiKey key) {
        CompanyField.Definition field = Area.named("fieldId", "custom_field", fields, params, key);
        if (!field.objectType().equals(objectType)) {
            throw Problem.invalid("The field '" + field.title() + "' belongs to the object type " + field.objectType()
                    + ", not " + objectType);
        }
        if (field.archived()) {
            throw Problem.invalid("The field '" + field.title() + "' is archived");
        }
        if (!params.has("fieldValue")) {
            throw params.missing("fieldValue");
        }
        Object value = params.any("fieldValue");
        if (value == null && field.required()) {
            throw Problem.invalid("The field '" + field.title() + "' is required and cannot be cleared");
        }
        return new FieldSetting(
                field,
                value == null ? null : FieldValue.ofField("fieldValue", field.fieldType(), value, field::offers));
    }

    /** The answer: the entry of the field, or an array of them. */
    static WriteOperation.Results results(List<FieldSetting> settings, boolean many) {
        return (json, view) -> {
            if (many) {
                json.array();
            }
            settings.forEach(setting -> setting.field.writeValue(json, setting.value));
            if (many) {
                json.endArray();
            }
        };
    }
}
