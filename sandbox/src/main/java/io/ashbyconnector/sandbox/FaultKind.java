package io.ashbyconnector.sandbox;

import java.util.Locale;

/** What goes wrong. */
enum FaultKind {
    STATUS,
    RATE_LIMITED,
    DELAY,
    RESET,
    RESET_AFTER_OPERATION,
    TRUNCATED_BODY,
    HTML,
    REDIRECT,
    EMPTY_REPLY,
    GARBAGE,
    EXPIRED_CURSOR,
    EXPIRED_SYNC_TOKEN,
    INVALID_SYNC_TOKEN,
    SYNC_TOO_LARGE,
    ERROR;

    /** Whether it is Ashby's refusal in the usual envelope. */
    boolean isEnvelope() {
        return this == EXPIRED_CURSOR || isOfSyncToken() || this == ERROR;
    }

    /** Whether it is Ashby's refusal of a sync token. */
    boolean isOfSyncToken() {
        return this == EXPIRED_SYNC_TOKEN || this == INVALID_SYNC_TOKEN || this == SYNC_TOO_LARGE;
    }

    /** The name in text, such as {@code truncated-body}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
