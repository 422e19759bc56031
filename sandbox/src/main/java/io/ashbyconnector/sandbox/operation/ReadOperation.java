package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.function.Consumer;

/** An operation that reads something which is no table of records. */
record ReadOperation(String permission, Handler handler) implements Operation {

    /** Checks the arguments and returns what writes the rest of the envelope. */
    interface Handler {
        /**
         * Reads the arguments.
         *
         * @throws Problem if the arguments are wrong or name what does not exist
         */
        Consumer<JsonWriter> read(Params params, ApiKey key);
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        return handler.read(params, key);
    }
}
