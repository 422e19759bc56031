package io.ashbyconnector.error;

/** The fixed list of error types; each is the {@link AshbyConnectorException#type()} of one exception class. */
public enum ErrorType {
    CONFIGURATION("configuration"),
    INVALID_INPUT("invalid_input"),
    UNSUPPORTED("unsupported"),
    WRITES_DISABLED("writes_disabled"),
    CONFIRMATION_REQUIRED("confirmation_required"),
    AUTHENTICATION("authentication"),
    PERMISSION("permission"),
    NOT_FOUND("not_found"),
    RATE_LIMITED("rate_limited"),
    EXPIRED("expired"),
    OUTCOME_UNKNOWN("outcome_unknown"),
    API_ERROR("api_error"),
    BAD_RESPONSE("bad_response"),
    NETWORK("network"),
    TIMEOUT("timeout"),
    INTERRUPTED("interrupted");

    private final String id;

    ErrorType(String id) {
        this.id = id;
    }

    /** The name in machine-readable output, for example {@code rate_limited}. */
    public String id() {
        return id;
    }
}
