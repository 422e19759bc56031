package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CompanyField;
import io.ashbyconnector.sandbox.table.JsonWriter;
import org.jspecify.annotations.Nullable;

/** A value that one of the company's own fields was given; null if it was taken away. */
record FieldValue(CompanyField.Definition field, @Nullable Object value) {
    void writeTo(JsonWriter json) {
        field.writeValue(json, value);
    }
}
