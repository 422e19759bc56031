package io.ashbyconnector.transport.http;

import java.net.SocketException;

/** A connection that was used before turned out to be of no more use, before anything of the next request was sent. */
final class UnusableConnectionException extends SocketException {

    private static final long serialVersionUID = 1L;

    UnusableConnectionException(String reason) {
        super(reason);
    }
}
