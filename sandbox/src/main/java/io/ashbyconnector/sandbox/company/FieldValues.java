package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of custom fields that were set or cleared over the API, which precede those that a record was made with. */
public final class FieldValues {
    static final FieldValues NONE = new FieldValues(Map.of());

    private final Map<String, Value> byField;

    private FieldValues(Map<String, Value> byField) {
        this.byField = byField;
    }

    /** @param json what JSON was read into; null if it was cleared */
    private record Value(CompanyField field, @Nullable Object json) {}

    /** These and another one; null clears it. */
    FieldValues with(CompanyField field, @Nullable Object value) {
        Map<String, Value> wider = new LinkedHashMap<>(byField);
        wider.put(field.id(), new Value(field, value));
        return new FieldValues(wider);
    }

    /** Whether a field was set or cleared. */
    boolean has(CompanyField field) {
        return byField.containsKey(field.id());
    }

    void write(JsonWriter json, View view) {
        for (Value each : byField.values()) {
            if (each.json != null && (view.unrestricted() || !each.field.isPrivate())) {
                each.field.writeAny(json, each.json);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValues values && byField.equals(values.byField);
    }

    @Override
    public int hashCode() {
        return byField.hashCode();
    }
}
