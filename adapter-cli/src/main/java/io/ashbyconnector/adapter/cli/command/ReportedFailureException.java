package io.ashbyconnector.adapter.cli.command;

/** Failures that were told as they came; what is left to say is the exit code. */
final class ReportedFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    ReportedFailureException(int exitCode) {
        super("exit code " + exitCode);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
