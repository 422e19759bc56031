package io.ashbyconnector.auth;

import java.util.Map;

/** Credentials given in code. Each kind belongs to one execution mode, and lives in the adapter of that mode. */
public interface AuthConfig {

    /** {@return the execution mode that they are for, such as {@code direct}} */
    String mode();

    /**
     * What they set, by the names of the mode's configuration keys.
     *
     * @return text, or a {@link Secret}, which does not print itself; what is absent is not set
     */
    Map<String, ?> settings();
}
