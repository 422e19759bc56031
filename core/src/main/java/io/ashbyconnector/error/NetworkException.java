package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** No connection, a reset, a TLS failure, or a refused redirect. */
public final class NetworkException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param retryable whether the same call may succeed later
     * @param cause what went wrong below; may be null
     */
    public NetworkException(ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(ErrorType.NETWORK, details, retryable, cause);
    }
}
