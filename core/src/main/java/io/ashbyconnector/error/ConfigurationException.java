package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** Configuration is missing, contradictory or malformed, or names a mode whose adapter is not on the class path. */
public final class ConfigurationException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public ConfigurationException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public ConfigurationException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.CONFIGURATION, details, false, cause);
    }
}
