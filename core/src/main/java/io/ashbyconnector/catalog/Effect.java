package io.ashbyconnector.catalog;

/** What an action does to the data behind the service. */
public enum Effect {
    READ,
    /** Changes data; refused without {@code ashby.allow-writes}. */
    WRITE,
    /** Changes data in a way that cannot be undone; refused without {@code ashby.allow-writes}. */
    DESTRUCTIVE
}
