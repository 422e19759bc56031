package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted before the call ended. Its interrupt flag is set when this is thrown. */
public final class CallInterruptedException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /** @param operation what was interrupted, such as {@code candidates.list} */
    public CallInterruptedException(@Nullable String operation, @Nullable Throwable cause) {
        this(ErrorDetails.of("The call was interrupted.").in(operation), cause);
    }

    public CallInterruptedException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.INTERRUPTED, details, false, cause);
    }
}
