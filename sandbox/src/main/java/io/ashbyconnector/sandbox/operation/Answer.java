package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;

/** An answer that is not one record as its info operation shows it. */
record Answer(Body body) implements Row {

    /** Writes one JSON value. */
    interface Body {
        void write(JsonWriter json, View view);
    }

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
        body.write(json, view);
    }
}
