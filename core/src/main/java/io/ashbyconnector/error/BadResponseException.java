package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** What came back is not what the API promises: HTML, truncated or malformed JSON, a missing part, too many bytes, a cursor that repeats. */
public final class BadResponseException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public BadResponseException(ErrorDetails details) {
        this(details, false, null);
    }

    public BadResponseException(ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(ErrorType.BAD_RESPONSE, details, retryable, cause);
    }
}
