package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What writes made of a record's values of the company's own fields. They lie over the values that the data set has.
 *
 * @param byField by the field's id; null where a value was cleared
 */
record FieldValues(Map<String, @Nullable Object> byField) {
    static final FieldValues NONE = new FieldValues(Map.of());

    boolean has(CompanyField field) {
        return byField.containsKey(field.id());
    }

    FieldValues with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(byField);
        values.put(field, value);
        return new FieldValues(Collections.unmodifiableMap(values));
    }

    void write(JsonWriter json, View view, LiveTable<CompanyField.Definition> fields) {
        byField.forEach((id, value) -> {
            CompanyField.Definition field = fields.find(id);
            if (value != null && field != null && view.sees(field)) {
                field.writeValue(json, value);
            }
        });
    }
}
