package io.ashbyconnector.sandbox.table;

/** One record of the company's account. */
public interface Row {
    String id();

    /** Epoch milliseconds; lists are in this order. */
    long createdAt();

    /** Whether only keys that may see confidential records may see it. */
    default boolean restricted() {
        return false;
    }

    /** Whether only keys that may see private fields may see it. */
    default boolean isPrivate() {
        return false;
    }

    /** Whether lists leave it out unless asked for archived records. */
    default boolean archived() {
        return false;
    }

    /** Writes the record as lists show it. */
    void write(JsonWriter json, View view);

    /** Writes the record as its info operation shows it. */
    default void writeDetail(JsonWriter json, View view) {
        write(json, view);
    }
}
