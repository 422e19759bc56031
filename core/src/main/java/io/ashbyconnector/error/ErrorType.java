package io.ashbyconnector.error;

/** The fixed list of error types; each is the {@link AshbyConnectorException#type()} of one exception class. */
public enum ErrorType {
    /** The configuration is missing or wrong: {@link ConfigurationException}. */
    CONFIGURATION("configuration"),
    /** The request is wrong: {@link InvalidInputException} and its subclasses. */
    INVALID_INPUT("invalid_input"),
    /** The mode does not offer what was asked for: {@link UnsupportedException}. */
    UNSUPPORTED("unsupported"),
    /** The write is not allowed by the configuration: {@link WritesDisabledException}. */
    WRITES_DISABLED("writes_disabled"),
    /** The call needs a confirmation: {@link ConfirmationRequiredException}. */
    CONFIRMATION_REQUIRED("confirmation_required"),
    /** The credential is not accepted: {@link AuthenticationException}. */
    AUTHENTICATION("authentication"),
    /** The credential lacks a permission: {@link PermissionException}. */
    PERMISSION("permission"),
    /** There is no such record: {@link NotFoundException}. */
    NOT_FOUND("not_found"),
    /** The service's rate limit was reached: {@link RateLimitedException}. */
    RATE_LIMITED("rate_limited"),
    /** A cursor or sync token is no longer good: {@link ExpiredException}. */
    EXPIRED("expired"),
    /** A write may or may not have run: {@link OutcomeUnknownException}. */
    OUTCOME_UNKNOWN("outcome_unknown"),
    /** The service reports another error: {@link ApiException}. */
    API_ERROR("api_error"),
    /** The answer is not what the API promises: {@link BadResponseException}. */
    BAD_RESPONSE("bad_response"),
    /** The connection failed: {@link NetworkException}. */
    NETWORK("network"),
    /** The time was over: {@link RequestTimeoutException}. */
    TIMEOUT("timeout"),
    /** The thread was interrupted: {@link CallInterruptedException}. */
    INTERRUPTED("interrupted");

    private final String id;

    ErrorType(String id) {
        this.id = id;
    }

    /** {@return the name in machine-readable output, for example {@code rate_limited}} */
    public String id() {
        return id;
    }
}
