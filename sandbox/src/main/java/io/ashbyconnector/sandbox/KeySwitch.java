package io.ashbyconnector.sandbox;

import java.util.Locale;

/** What an API key may do beyond the permissions of its modules; an Ashby admin switches it on for a key. */
public enum KeySwitch {
    /** See confidential jobs, and what belongs to them. */
    CONFIDENTIAL_RECORDS,
    /** See private fields, notes and e-mail addresses. */
    PRIVATE_FIELDS,
    /** Change the history of applications. */
    APPLICATION_HISTORY,
    /** Act for a user, by the header {@code X-On-Behalf-Of}. */
    ON_BEHALF_OF;

    /** The name within a key, such as {@code on-behalf-of}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
