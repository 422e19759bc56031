package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.function.Consumer;

/** What a write answers with that is not one of the company's records. */
record Answer(Consumer<JsonWriter> results) implements Row {
    @Override
    public String id() {
        return "";
    }

    @Override
    public long createdAt() {
        return 0;
    }

    @Override
    public void write(JsonWriter json, View view) {
        results.accept(json);
    }
}
