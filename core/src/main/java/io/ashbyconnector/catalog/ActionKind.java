package io.ashbyconnector.catalog;

/** The shape of an action's answer. */
public enum ActionKind {
    /** A page of records. */
    LIST,
    /** One record. */
    GET,
    /** A page of the records that match a query. */
    SEARCH;

    /** Whether the answer is a page, with a cursor to the next one. */
    public boolean isPaged() {
        return this != GET;
    }
}
