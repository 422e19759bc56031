package io.ashbyconnector.catalog;

import java.util.Locale;

/** What an action does behind the service, from the harmless to the grave. */
public enum Effect {
    /** Changes nothing; may be repeated at will. */
    READ,
    /** Changes data; refused unless {@code ashby.allow-writes} allows it. */
    WRITE,
    /** Changes data, and mails a candidate or another person; needs a confirmation too. */
    SENDS_MAIL,
    /** Changes data in a way that cannot be undone; needs a confirmation too. */
    DESTRUCTIVE;

    /**
     * For programs: {@code sends_mail}.
     *
     * @return the name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether data changes, so that it must not happen twice} */
    public boolean isWrite() {
        return this != READ;
    }

    /** {@return whether somebody has to confirm it} */
    public boolean needsConfirmation() {
        return this == SENDS_MAIL || this == DESTRUCTIVE;
    }

    /**
     * {@return the graver of two}
     *
     * @param other the other effect
     */
    public Effect and(Effect other) {
        return compareTo(other) < 0 ? other : this;
    }
}
