package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** Turns what goes wrong below HTTP into the connector's exceptions. */
final class HttpFailures {

    private static final String REPORT = "Try again; if it happens again, report it to the service.";

    private HttpFailures() {}

    static AshbyConnectorException of(String operation, String host, IOException failure) {
        if (failure instanceof LimitedInputStream.TooLargeException) {
            return new BadResponseException(
                    details(operation, "The answer is too large: " + failure.getMessage() + ".")
                            .hint("Ask for a smaller page, or raise http.max-response-size."),
                    false,
                    failure);
        }
        if (failure instanceof MultipartForm.UnreadableFileException) {
            return new InvalidInputException(
                    details(operation, failure.getMessage() + ".").hint("Upload it when it no longer changes."),
                    failure);
        }
        if (failure instanceof MessageConstraintException) {
            return new BadResponseException(
                    details(operation, "The headers of the answer from " + host + " are too many or too long.")
                            .hint(REPORT));
        }
        if (failure instanceof ConnectionClosedException
                || failure instanceof TruncatedChunkException
                || failure instanceof EOFException) {
            return new BadResponseException(
                    details(operation, "The answer from " + host + " was cut short.")
                            .hint(REPORT),
                    true,
                    failure);
        }
        if (failure instanceof ClientProtocolException
                || failure instanceof MalformedChunkCodingException
                || failure instanceof ZipException) {
            // Without the cause, whose message quotes what the service sent.
            String kind = failure.getClass().getSimpleName();
            return new BadResponseException(
                    details(operation, "The answer from " + host + " is garbled (" + kind + ").")
                            .hint(REPORT));
        }
        if (failure instanceof NoHttpResponseException) {
            return network(operation, "The connection to " + host + " ended without an answer.", true, failure);
        }
        if (failure instanceof ConnectTimeoutException) {
            return timeout(operation, "No connection to " + host + " in time.", "http.connect-timeout", failure);
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return timeout(operation, "All connections were busy until the deadline.", "http.max-connections", failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return timeout(operation, host + " did not answer in time.", "http.response-timeout", failure);
        }
        if (failure instanceof PublicAddresses.InternalAddressException) {
            return internalAddress(operation, host);
        }
        if (failure instanceof UnknownHostException) {
            return network(operation, "The host " + host + " cannot be found.", true, failure);
        }
        if (failure instanceof SSLException) {
            boolean lost = failure.getCause() instanceof SocketException || failure.getCause() instanceof EOFException;
            return network(
                    operation, "No secure connection to " + host + ": " + failure.getMessage() + ".", lost, failure);
        }
        if (failure instanceof ConnectException) {
            return network(operation, failure.getMessage() + ".", true, failure);
        }
        return network(operation, "The connection to " + host + " failed: " + reason(failure) + ".", true, failure);
    }

    /** Whether the failure of a call that was sent leaves open whether it ran: it is not the service's word that it did not. */
    static boolean leavesOutcomeOpen(AshbyConnectorException failure, @Nullable Integer status) {
        return failure instanceof BadResponseException
                || failure instanceof NetworkException
                || failure instanceof RequestTimeoutException
                || (failure instanceof ApiException && (failure.isRetryable() || (status != null && status >= 500)));
    }

    /** For a write that was sent. */
    static OutcomeUnknownException outcomeUnknown(HttpCall call, AshbyConnectorException failure) {
        return OutcomeUnknownException.of(failure, call.operation(), String.valueOf(call.verification()));
    }

    /** The same for another reason. */
    static OutcomeUnknownException outcomeUnknown(HttpCall call, String reason, RuntimeException failure) {
        return new OutcomeUnknownException(
                details(call.operation(), "It is not known whether the call ran: " + reason)
                        .hint(hint(call)),
                failure);
    }

    /** A write that was sent before the interruption may have run. */
    static CallInterruptedException interrupted(HttpCall call, boolean sent, @Nullable Exception cause) {
        return call.isWrite() && sent
                ? new CallInterruptedException(
                        details(call.operation(), "The call was interrupted, and may have run.")
                                .hint(hint(call)),
                        cause)
                : new CallInterruptedException(call.operation(), cause);
    }

    private static String hint(HttpCall call) {
        return call.verification() + " Repeat the call only if it did not run.";
    }

    static IllegalStateException closed() {
        return new IllegalStateException("The connector is closed; connect again.");
    }

    static RequestTimeoutException deadline(HttpCall call, Duration deadline, @Nullable Exception cause) {
        return new RequestTimeoutException(
                details(call.operation(), "The deadline of " + deadline.toMillis() + " ms passed.")
                        .hint(longer(call) + ", or ask for less."),
                cause);
    }

    static RateLimitedException rateLimited(HttpCall call, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new RateLimitedException(
                details(
                                call.operation(),
                                "The service's rate limit is reached; this call's turn comes in " + seconds + " s.")
                        .hint("Call again then, or " + longer(call).toLowerCase(Locale.ROOT) + " to wait for it."),
                wait);
    }

    private static String longer(HttpCall call) {
        return call.options().deadline() == null ? "Raise http.deadline" : "Give the call a longer deadline";
    }

    static NetworkException noTunnel(String operation, int status) {
        return new NetworkException(
                details(operation, "The proxy refuses the connection (HTTP " + status + ").")
                        .hint("Check http.proxy, and the user name and password in it."),
                status >= 500,
                null);
    }

    static NetworkException redirect(String operation, int status, String host) {
        return new NetworkException(
                details(operation, host + " answered with a redirect (HTTP " + status + "), which is not followed.")
                        .hint("Is the base URL right?"),
                false,
                null);
    }

    static NetworkException internalAddress(String operation, String host) {
        return new NetworkException(
                details(operation, host + " is an address within a network, where no file is fetched from or sent to.")
                        .hint("Report it to the service: its files are on the public internet."),
                false,
                null);
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static NetworkException network(String operation, String message, boolean retryable, IOException cause) {
        return new NetworkException(
                details(operation, message).hint("Check the network, the proxy and the base URL."), retryable, cause);
    }

    private static RequestTimeoutException timeout(String operation, String message, String key, IOException cause) {
        return new RequestTimeoutException(details(operation, message).hint("Try again, or raise " + key + "."), cause);
    }

    private static ErrorDetails details(String operation, String message) {
        return ErrorDetails.of(message).in(operation);
    }
}
