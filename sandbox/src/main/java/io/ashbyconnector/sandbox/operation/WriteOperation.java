package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An operation that changes something, and answers with what came of it. It runs while nothing else changes, so what it
 * checks still holds when it acts.
 */
record WriteOperation(String permission, Handler handler, Changes changes) implements Operation {

    /** Checks the arguments and acts. */
    interface Handler {
        /**
         * Acts, and returns what writes the results.
         *
         * @throws Problem if the arguments are wrong or name what does not exist; nothing has changed then
         */
        Results run(Params params, ApiKey key);
    }

    /** Checks the arguments, acts and returns the record to answer with, in its long form. */
    interface RowHandler {
        /**
         * Acts, and returns the record to answer with.
         *
         * @throws Problem if the arguments are wrong or name what does not exist; nothing has changed then
         */
        Row run(Params params, ApiKey key);
    }

    /** Writes a value: what the operation answers with. */
    interface Results {
        void write(JsonWriter json, View view);
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        Results results = changes.exclusively(() -> handler.run(params, key));
        View view = new View(key.unrestricted(), Set.of(), changes);
        return out -> results.write(out.name("results"), view);
    }
}
