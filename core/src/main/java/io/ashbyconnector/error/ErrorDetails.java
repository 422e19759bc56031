package io.ashbyconnector.error;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an exception tells. Holds no credential and no record data.
 *
 * @param message what happened, one sentence
 * @param quote the part of the message that the service said, which may repeat what its users wrote; null when it said nothing
 * @param operation what was asked for, such as {@code candidates.list}; null outside an operation
 * @param hint what to do about it; null when there is nothing to do
 * @param code the service's own error code, such as {@code application_not_found}
 * @param requestId the service's id of the failed request, for its support
 */
public record ErrorDetails(
        String message,
        @Nullable String quote,
        @Nullable String operation,
        @Nullable String hint,
        @Nullable String code,
        @Nullable String requestId)
        implements Serializable {

    /**
     * Refuses null for the message.
     *
     * @param message what happened, one sentence
     * @param quote the part of the message that the service said, which may repeat what its users wrote; null when it
     *     said nothing
     * @param operation what was asked for, such as {@code candidates.list}; null outside an operation
     * @param hint what to do about it; null when there is nothing to do
     * @param code the service's own error code, such as {@code application_not_found}
     * @param requestId the service's id of the failed request, for its support
     */
    public ErrorDetails {
        Objects.requireNonNull(message, "message");
    }

    /**
     * Of which only the message is known: a sentence that says what happened.
     *
     * @param message what happened, a sentence
     * @return the details
     */
    public static ErrorDetails of(String message) {
        return new ErrorDetails(message, null, null, null, null, null);
    }

    /**
     * Tells which part of the message the service said.
     *
     * @param quote the part of the message that the service said; may be null
     * @return details with the quote
     */
    public ErrorDetails quoting(@Nullable String quote) {
        return new ErrorDetails(message, quote, operation, hint, code, requestId);
    }

    /**
     * With the operation that failed, such as {@code candidates.list}.
     *
     * @param operation the operation that failed; may be null
     * @return details with the operation
     */
    public ErrorDetails in(@Nullable String operation) {
        return new ErrorDetails(message, quote, operation, hint, code, requestId);
    }

    /**
     * With what to do: a sentence.
     *
     * @param hint what to do, a sentence; may be null
     * @return details with the hint
     */
    public ErrorDetails hint(@Nullable String hint) {
        return new ErrorDetails(message, quote, operation, hint, code, requestId);
    }

    /**
     * With the service's own code for the error; null when it gave none.
     *
     * @param code the service's own code; may be null
     * @return details with the code
     */
    public ErrorDetails code(@Nullable String code) {
        return new ErrorDetails(message, quote, operation, hint, code, requestId);
    }

    /**
     * With the service's id of the request; null when it gave none.
     *
     * @param requestId the service's id of the request; may be null
     * @return details with the id
     */
    public ErrorDetails requestId(@Nullable String requestId) {
        return new ErrorDetails(message, quote, operation, hint, code, requestId);
    }

    /** The same with each text passed through a filter. */
    ErrorDetails filtered(UnaryOperator<String> filter) {
        return new ErrorDetails(
                filter.apply(message),
                filtered(quote, filter),
                filtered(operation, filter),
                filtered(hint, filter),
                filtered(code, filter),
                filtered(requestId, filter));
    }

    private static @Nullable String filtered(@Nullable String text, UnaryOperator<String> filter) {
        return text == null ? null : filter.apply(text);
    }
}
