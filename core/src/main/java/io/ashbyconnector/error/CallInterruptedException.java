package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted before the call ended. Its interrupt flag is set when this is thrown. */
public final class CallInterruptedException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveRun;

    /**
     * {@return what becomes of a write that was sent before the interruption}
     *
     * @param operation what messages call the write, such as {@code candidates.create_note}
     * @param verification how people see whether it ran, a sentence
     * @param cause what went wrong below; may be null
     */
    public static CallInterruptedException ofWrite(String operation, String verification, @Nullable Throwable cause) {
        return new CallInterruptedException(
                ErrorDetails.of("The call was interrupted, and may have run.")
                        .in(operation)
                        .hint(verification + " Repeat the call only if it did not run."),
                true,
                cause);
    }

    /**
     * Reports the interruption of a call that changed nothing.
     *
     * @param operation what was interrupted, such as {@code candidates.list}
     * @param cause what went wrong below; may be null
     */
    public CallInterruptedException(@Nullable String operation, @Nullable Throwable cause) {
        this(ErrorDetails.of("The call was interrupted.").in(operation), false, cause);
    }

    private CallInterruptedException(ErrorDetails details, boolean mayHaveRun, @Nullable Throwable cause) {
        super(ErrorType.INTERRUPTED, details, false, cause);
        this.mayHaveRun = mayHaveRun;
    }

    /** {@return whether it was a write that was sent, so that nobody knows whether it ran; the message says how to look} */
    public boolean mayHaveRun() {
        return mayHaveRun;
    }
}
