package io.ashbyconnector.execution;

import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import java.time.Duration;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What one call does otherwise than its connector: {@code CallOptions.deadline(Duration.ofSeconds(5)).maxRetries(0)}.
 * Immutable. What is not set is as the connector is configured.
 */
public final class CallOptions {

    private static final Duration LONGEST_DEADLINE = Duration.ofDays(1);
    private static final int MOST_RETRIES = 20;
    private static final CallOptions DEFAULTS = new CallOptions(null, null, false, false, null, null);

    private final @Nullable Duration deadline;
    private final @Nullable Integer maxRetries;
    private final boolean confirmed;
    private final boolean keepsHeaders;
    private final @Nullable CallListener listener;
    private final @Nullable BiPredicate<RecordType, String> hiddenFields;

    private CallOptions(
            @Nullable Duration deadline,
            @Nullable Integer maxRetries,
            boolean confirmed,
            boolean keepsHeaders,
            @Nullable CallListener listener,
            @Nullable BiPredicate<RecordType, String> hiddenFields) {
        this.deadline = deadline;
        this.maxRetries = maxRetries;
        this.confirmed = confirmed;
        this.keepsHeaders = keepsHeaders;
        this.listener = listener;
        this.hiddenFields = hiddenFields;
    }

    /**
     * Nothing is set.
     *
     * @return the options
     */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return {@link #defaults()} {@linkplain #withDeadline with a deadline}}
     *
     * @param deadline how long the call may take with all its retries
     */
    public static CallOptions deadline(Duration deadline) {
        return DEFAULTS.withDeadline(deadline);
    }

    /** {@return {@link #defaults()} {@linkplain #withConfirmation with a confirmation}} */
    public static CallOptions confirmed() {
        return DEFAULTS.withConfirmation();
    }

    /**
     * Limits the call with all its retries.
     *
     * @param deadline how long the call may take with all its retries
     * @return options with this setting
     * @throws InvalidParameterException unless it is from a millisecond to a day
     */
    public CallOptions withDeadline(Duration deadline) {
        MissingParameterException.required(deadline, "deadline");
        if (deadline.compareTo(Duration.ofMillis(1)) < 0 || deadline.compareTo(LONGEST_DEADLINE) > 0) {
            throw new InvalidParameterException(ErrorDetails.of("The deadline " + deadline + " is out of range.")
                    .hint("It is from a millisecond to a day, such as Duration.ofSeconds(5)."));
        }
        return new CallOptions(deadline, maxRetries, confirmed, keepsHeaders, listener, hiddenFields);
    }

    /**
     * Limits how often the call is tried again; 0 for never.
     *
     * @param maxRetries how often the call is tried again at most
     * @return options with this setting
     * @throws InvalidParameterException unless it is from 0 to 20
     */
    public CallOptions maxRetries(int maxRetries) {
        if (maxRetries < 0 || maxRetries > MOST_RETRIES) {
            throw new InvalidParameterException(
                    ErrorDetails.of(maxRetries + " retries are out of range.").hint("They are from 0 to 20."));
        }
        return new CallOptions(deadline, maxRetries, confirmed, keepsHeaders, listener, hiddenFields);
    }

    /**
     * Confirms a call that sends mail or destroys something.
     *
     * @return options with the confirmation
     */
    public CallOptions withConfirmation() {
        return new CallOptions(deadline, maxRetries, true, keepsHeaders, listener, hiddenFields);
    }

    /**
     * Keeps the headers of the answer, in {@link io.ashbyconnector.error.ResponseInfo#headers()}.
     *
     * @return options with this setting
     */
    public CallOptions headers() {
        return new CallOptions(deadline, maxRetries, confirmed, true, listener, hiddenFields);
    }

    /**
     * Tells this listener too of the call, after those of the connector.
     *
     * @param listener hears of the calls
     * @return options with this listener
     */
    public CallOptions withListener(CallListener listener) {
        MissingParameterException.required(listener, "listener");
        return new CallOptions(deadline, maxRetries, confirmed, keepsHeaders, listener, hiddenFields);
    }

    /**
     * Answers from a context store of the program's own as if it did not hold these fields, nor the whole records that they
     * are in. A context store that cannot do that refuses the call; other calls are not concerned.
     *
     * @param fields whether a field of a record, by its dotted path without marks of lists, is hidden
     * @return options with this setting
     */
    public CallOptions hiding(BiPredicate<RecordType, String> fields) {
        MissingParameterException.required(fields, "fields");
        return new CallOptions(deadline, maxRetries, confirmed, keepsHeaders, listener, fields);
    }

    /**
     * Null for that of the configuration.
     *
     * @return the deadline
     */
    public @Nullable Duration deadline() {
        return deadline;
    }

    /**
     * Null for that of the configuration.
     *
     * @return the number of retries
     */
    public @Nullable Integer maxRetries() {
        return maxRetries;
    }

    /** {@return whether a person agreed to a call that sends mail or destroys something} */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** {@return whether answers tell the headers that the service sent} */
    public boolean keepsHeaders() {
        return keepsHeaders;
    }

    /**
     * Null for none but those of the connector.
     *
     * @return the listener
     */
    public @Nullable CallListener listener() {
        return listener;
    }

    /**
     * Null where nothing is hidden.
     *
     * @return tells whether a field of a record is hidden, by its path
     */
    public @Nullable BiPredicate<RecordType, String> hiddenFields() {
        return hiddenFields;
    }

    @Override
    public String toString() {
        return "CallOptions[deadline=" + deadline + ", maxRetries=" + maxRetries + ", confirmed=" + confirmed
                + ", keepsHeaders=" + keepsHeaders + (hiddenFields == null ? "" : ", hiding") + "]";
    }
}
