package io.ashbyconnector.catalog;

/** The shape of an action's answer. */
public enum Answer {
    /** A page of records, which says whether another follows. */
    PAGE,
    /** Records that come whole, in an answer that need not say that no more follow. */
    LIST,
    /** One record. */
    RECORD,
    /** That it was done. */
    NOTHING,
    /** Whatever the service answers: any JSON value, or nothing. */
    ANY;

    /** {@return whether the answer holds any number of records} */
    public boolean isMany() {
        return this == PAGE || this == LIST;
    }
}
