package io.ashbyconnector.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong, once or several times, with one operation or any. Immutable.
 *
 * <p>For an operation that changes something it matters whether it ran. It <em>ran</em>, and its answer got lost or late,
 * with {@link #resetAfterOperation()}, {@link #truncatedBody()} and {@link #delay(Duration)}: there it runs before anything
 * goes wrong, so that a test can look at once. With every other fault it did <em>not</em> run. A client can tell neither
 * {@link #reset()} from {@link #resetAfterOperation()}, nor what a status such as 503 means.
 *
 * <p>Every fault can also be written as text, for {@link #parse(String)}, for the request header
 * {@code X-Sandbox-Fault} and for the command line, such as {@code status=503;times=2;on=candidate.list}.
 */
public final class Fault {
    private final FaultKind kind;
    private final int status;
    private final Duration delay;
    private final String code;
    private final String message;
    private final EnvelopeDialect dialect;
    private final @Nullable Duration retryAfter;
    private final @Nullable String operation;
    private final int times;

    private Fault(
            FaultKind kind,
            int status,
            Duration delay,
            String code,
            String message,
            EnvelopeDialect dialect,
            @Nullable Duration retryAfter,
            @Nullable String operation,
            int times) {
        this.kind = kind;
        this.status = status;
        this.delay = delay;
        this.code = code;
        this.message = message;
        this.dialect = dialect;
        this.retryAfter = retryAfter;
        this.operation = operation;
        this.times = times;
    }

    private static Fault of(FaultKind kind, int status, Duration delay, String code, String message) {
        return new Fault(kind, status, delay, code, message, EnvelopeDialect.CODES, null, null, 1);
    }

    /**
     * An answer with this status, 300 to 599, and a body of plain text.
     *
     * @param status the HTTP status
     * @return the fault
     */
    public static Fault status(int status) {
        return of(FaultKind.STATUS, errorStatus(status), Duration.ZERO, "", "");
    }

    /**
     * 429 with Ashby's envelope; add {@link #retryAfter(Duration)} for the header.
     *
     * @return the fault
     */
    public static Fault rateLimited() {
        return of(
                FaultKind.RATE_LIMITED,
                429,
                Duration.ZERO,
                "rate_limit_exceeded",
                "Request limit reached for this API key. Wait and try again.");
    }

    /**
     * The true answer, after a wait. The operation runs before the wait.
     *
     * @param delay how long to wait
     * @return the fault
     */
    public static Fault delay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay must not be negative, was " + delay);
        }
        return of(FaultKind.DELAY, 200, delay, "", "");
    }

    /**
     * The connection is reset before a byte of the answer. The operation does not run.
     *
     * @return the fault
     */
    public static Fault reset() {
        return of(FaultKind.RESET, 200, Duration.ZERO, "", "");
    }

    /**
     * The operation runs, then the connection is reset before a byte of the answer.
     *
     * @return the fault
     */
    public static Fault resetAfterOperation() {
        return of(FaultKind.RESET_AFTER_OPERATION, 200, Duration.ZERO, "", "");
    }

    /**
     * The true answer, of an operation that ran, but the connection ends in the middle of its body.
     *
     * @return the fault
     */
    public static Fault truncatedBody() {
        return of(FaultKind.TRUNCATED_BODY, 200, Duration.ZERO, "", "");
    }

    /**
     * A page of HTML with this status, 200 to 599, as a proxy would send it.
     *
     * @param status the HTTP status
     * @return the fault
     */
    public static Fault html(int status) {
        return of(FaultKind.HTML, status == 200 ? status : errorStatus(status), Duration.ZERO, "", "");
    }

    /**
     * A redirect (302) to an address, such as one that files must not be fetched from.
     *
     * @param location the address
     * @return the fault
     */
    public static Fault redirect(String location) {
        return of(FaultKind.REDIRECT, 302, Duration.ZERO, "", location);
    }

    /**
     * The connection is closed before a byte of the answer.
     *
     * @return the fault
     */
    public static Fault emptyReply() {
        return of(FaultKind.EMPTY_REPLY, 200, Duration.ZERO, "", "");
    }

    /**
     * Bytes that are not HTTP, then the end of the connection.
     *
     * @return the fault
     */
    public static Fault garbage() {
        return of(FaultKind.GARBAGE, 200, Duration.ZERO, "", "");
    }

    /**
     * {@code next_cursor_expired}. Injected, it waits for a request that carries a cursor.
     *
     * @return the fault
     */
    public static Fault expiredCursor() {
        return of(
                FaultKind.EXPIRED_CURSOR,
                200,
                Duration.ZERO,
                "next_cursor_expired",
                "The cursor has expired. Restart the listing from its first page.");
    }

    /**
     * {@code sync_token_expired}. Injected, it waits for a request that carries a sync token.
     *
     * @return the fault
     */
    public static Fault expiredSyncToken() {
        return of(
                FaultKind.EXPIRED_SYNC_TOKEN,
                200,
                Duration.ZERO,
                "sync_token_expired",
                "The sync token has expired. Run a full sync and store the token it ends with.");
    }

    /**
     * {@code sync_token_invalid}. Injected, it waits for a request that carries a sync token.
     *
     * @return the fault
     */
    public static Fault invalidSyncToken() {
        return of(
                FaultKind.INVALID_SYNC_TOKEN,
                200,
                Duration.ZERO,
                "sync_token_invalid",
                "The sync token does not belong to this listing. Run a full sync and store the token it ends with.");
    }

    /**
     * {@code incremental_sync_too_large}. Injected, it waits for a request that carries a sync token.
     *
     * @return the fault
     */
    public static Fault syncTooLarge() {
        return of(
                FaultKind.SYNC_TOO_LARGE,
                200,
                Duration.ZERO,
                "incremental_sync_too_large",
                "Too much has changed since the sync token. Run a full sync and store the token it ends with.");
    }

    /**
     * HTTP 200 with an envelope that says {@code success: false} and gives this code and message. What Ashby says of a
     * missing permission, for example, is
     * {@code errorEnvelope("missing_endpoint_permission", "...").httpStatus(403).dialect(EnvelopeDialect.OBJECTS)}.
     *
     * @param code the code
     * @param message the message
     * @return the fault
     */
    public static Fault errorEnvelope(String code, String message) {
        return of(FaultKind.ERROR, 200, Duration.ZERO, code, message);
    }

    /**
     * Reads a fault from text: its name, for some with {@code =} and a value, and any of {@code retry-after},
     * {@code on}, {@code times}, {@code message}, {@code status} and {@code dialect}, parted by semicolons.
     *
     * @param text the text, such as {@code status=503;times=2}
     * @return the fault
     * @throws IllegalArgumentException if the text is none; the message says what is accepted
     */
    public static Fault parse(String text) {
        return FaultText.parse(text);
    }

    /**
     * Adds a {@code Retry-After} header, in whole seconds rounded up.
     *
     * @param wait the wait
     * @return a fault with the header
     */
    public Fault retryAfter(Duration wait) {
        if (kind != FaultKind.STATUS && kind != FaultKind.RATE_LIMITED) {
            throw new IllegalArgumentException("Only status and rate-limited faults can have a retry-after");
        }
        return new Fault(kind, status, delay, code, message, dialect, wait, operation, times);
    }

    /**
     * Gives an envelope this status instead: 200, or 300 to 599.
     *
     * @param envelopeStatus the HTTP status
     * @return a fault with the status
     */
    public Fault httpStatus(int envelopeStatus) {
        requireEnvelope("an HTTP status of its own");
        int given = envelopeStatus == 200 ? envelopeStatus : errorStatus(envelopeStatus);
        return new Fault(kind, given, delay, code, message, dialect, retryAfter, operation, times);
    }

    /**
     * Makes an envelope name its code in this form.
     *
     * @param form the form
     * @return a fault with the form
     */
    public Fault dialect(EnvelopeDialect form) {
        requireEnvelope("a dialect");
        return new Fault(kind, status, delay, code, message, form, retryAfter, operation, times);
    }

    private void requireEnvelope(String what) {
        if (!kind.isEnvelope()) {
            throw new IllegalArgumentException("Only error and the faults of cursors and sync tokens can have " + what);
        }
    }

    /**
     * Only for this operation, such as {@code candidate.list} or {@code airbyte.execute}.
     *
     * @param wanted the operation
     * @return a fault for the operation
     */
    public Fault on(String wanted) {
        return new Fault(kind, status, delay, code, message, dialect, retryAfter, wanted, times);
    }

    /**
     * How many requests it hits before it is used up.
     *
     * @param count the number of requests
     * @return a fault that hits so many
     */
    public Fault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A fault must happen at least once, was " + count);
        }
        return new Fault(kind, status, delay, code, message, dialect, retryAfter, operation, count);
    }

    FaultKind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    Duration delay() {
        return delay;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    EnvelopeDialect dialect() {
        return dialect;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    @Nullable
    String operation() {
        return operation;
    }

    int times() {
        return times;
    }

    private static int errorStatus(int status) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("A fault's status must be 300 to 599, was " + status);
        }
        return status;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fault that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The text that {@link #parse(String)} reads. */
    @Override
    public String toString() {
        return FaultText.write(this);
    }
}
