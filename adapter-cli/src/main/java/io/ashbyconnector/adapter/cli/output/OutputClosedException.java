package io.ashbyconnector.adapter.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Whoever read the output wants no more of it, as {@code head} does: a reason to stop, not a failure. */
public final class OutputClosedException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    OutputClosedException(IOException cause) {
        super(cause);
    }

    static boolean isMeantBy(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe closed");
    }
}
