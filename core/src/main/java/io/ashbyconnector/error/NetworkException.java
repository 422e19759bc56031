package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** No connection, a reset, a TLS failure, or a refused redirect. */
public final class NetworkException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public NetworkException(ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(ErrorType.NETWORK, details, retryable, cause);
    }
}
