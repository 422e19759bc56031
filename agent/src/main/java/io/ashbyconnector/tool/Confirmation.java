package io.ashbyconnector.tool;

/** What came of asking a person; only {@link #GIVEN} lets the call run. */
public enum Confirmation {
    /** The person agreed. */
    GIVEN,
    /** The person said no. */
    DECLINED,
    /** The person was asked and did not say: the question was dismissed, or its time ran out. */
    UNANSWERED,
    /** Nobody could be asked. */
    UNAVAILABLE
}
