package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.function.Consumer;

/** One operation of the API. */
public interface Operation {
    /** The permission that a key needs, such as {@code candidatesRead}. */
    String permission();

    /** Whether a key has what it needs. */
    default boolean permits(ApiKey key) {
        return key.permissions().contains(permission());
    }

    /** Whether it changes something. */
    default boolean isWrite() {
        return !permission().endsWith("Read");
    }

    /**
     * Checks the arguments and returns what writes the rest of the envelope after {@code success}.
     *
     * @throws Problem if the arguments are wrong or what they name does not exist
     */
    Consumer<JsonWriter> answer(Params params, ApiKey key);
}
