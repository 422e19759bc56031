package io.ashbyconnector.adapter.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What was to be printed could not be written, as on a full disk. */
public final class OutputFailedException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final IOException failure;
    private final @Nullable String rest;

    public OutputFailedException(IOException cause) {
        this(cause, null);
    }

    private OutputFailedException(IOException cause, @Nullable String rest) {
        super("The output cannot be written: " + cause.getMessage(), cause);
        this.failure = cause;
        this.rest = rest;
    }

    /** The same with a sentence about what was printed before. */
    public OutputFailedException with(String sentence) {
        return new OutputFailedException(failure, sentence);
    }

    /** How to get what is missing; null when nothing was printed. */
    @Nullable
    String rest() {
        return rest;
    }
}
