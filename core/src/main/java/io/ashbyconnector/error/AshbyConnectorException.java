package io.ashbyconnector.error;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that the connector throws for a reason outside the program. The message holds the operation,
 * what happened, and the hint; it never holds a credential or record data.
 */
public abstract sealed class AshbyConnectorException extends RuntimeException
        permits ApiException,
                AuthenticationException,
                BadResponseException,
                CallInterruptedException,
                ConfigurationException,
                ConfirmationRequiredException,
                ExpiredException,
                InvalidInputException,
                NetworkException,
                NotFoundException,
                OutcomeUnknownException,
                PermissionException,
                RateLimitedException,
                RequestTimeoutException,
                UnsupportedException,
                WritesDisabledException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private ErrorDetails details;
    private final boolean retryable;
    private @Nullable ResponseInfo responseInfo;

    AshbyConnectorException(ErrorType type, ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(null, cause);
        this.type = type;
        this.details = details;
        this.retryable = retryable;
    }

    @Override
    public final String getMessage() {
        String text = details.operation() == null ? details.message() : details.operation() + ": " + details.message();
        return details.hint() == null ? text : text + " " + details.hint();
    }

    /**
     * Passes each text that this exception tells through a filter. For adapters, which take out what a service repeated of
     * a credential, before anybody else gets the exception.
     *
     * @param filter gives each text as it may be told
     */
    public final void filter(UnaryOperator<String> filter) {
        details = details.filtered(filter);
    }

    /**
     * Tells how the exchange with the service went, unless that was told before. For adapters, before anybody else gets the
     * exception.
     *
     * @param info null tells nothing
     */
    public final void attach(@Nullable ResponseInfo info) {
        responseInfo = responseInfo == null ? info : responseInfo;
    }

    /** {@return what kind of failure it is; the command prints it as {@code error.type}} */
    public final ErrorType type() {
        return type;
    }

    /** {@return the parts of the message, and what the service said of the failure} */
    public final ErrorDetails details() {
        return details;
    }

    /** {@return the service's own error code; null when it gave none} */
    public final @Nullable String code() {
        return details.code();
    }

    /** {@return the service's id of the failed request; null when it gave none} */
    public final @Nullable String requestId() {
        return details.requestId();
    }

    /** {@return whether the same call may succeed later without the caller changing anything} */
    public final boolean isRetryable() {
        return retryable;
    }

    /** {@return how the exchange with the service went; null when nothing was tried} */
    public final @Nullable ResponseInfo responseInfo() {
        return responseInfo;
    }
}
