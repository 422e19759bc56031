package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** No connection, a reset, a TLS failure, or a refused redirect. */
public final class NetworkException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public NetworkException(ErrorDetails details) {
        this(details, null);
    }

    public NetworkException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.NETWORK, details, true, cause);
    }
}
