package io.ashbyconnector.sandbox;

import java.util.Locale;

/** What goes wrong. */
enum FaultKind {
    STATUS,
    RATE_LIMITED,
    DELAY,
    RESET,
    TRUNCATED_BODY,
    HTML,
    EMPTY_REPLY,
    GARBAGE,
    EXPIRED_CURSOR,
    EXPIRED_SYNC_TOKEN,
    ERROR;

    /** The name in text, such as {@code truncated-body}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
