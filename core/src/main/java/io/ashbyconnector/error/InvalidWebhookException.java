package io.ashbyconnector.error;

/** What came to a webhook's address is refused: it is not signed as it should be, too large, or not an event of Ashby's. */
public final class InvalidWebhookException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Reports that a request is refused.
     *
     * @param reason why it is refused
     * @param details what happened, and what to do about it
     */
    public InvalidWebhookException(Reason reason, ErrorDetails details) {
        super(details);
        this.reason = reason;
    }

    /** Why it is refused. */
    public enum Reason {
        /** There is no signature. */
        MISSING_SIGNATURE(401),
        /** The signature is not {@code sha256=} and 64 hexadecimal digits in lower case. */
        MALFORMED_SIGNATURE(401),
        /** The body was signed with another secret, or was changed on its way. */
        WRONG_SIGNATURE(401),
        /** The body is larger than the limit. */
        TOO_LARGE(413),
        /** The body is signed, but is not JSON, or not an event. */
        MALFORMED_BODY(400);

        private final int httpStatus;

        Reason(int httpStatus) {
            this.httpStatus = httpStatus;
        }
    }

    /** {@return why the request was refused} */
    public Reason reason() {
        return reason;
    }

    /** {@return the HTTP status to answer with: 401, 413 or 400} Ashby does not send again what was answered with 401. */
    public int httpStatus() {
        return reason.httpStatus;
    }
}
