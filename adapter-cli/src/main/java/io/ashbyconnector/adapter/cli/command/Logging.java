package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.output.OutputFormat;

/** What the loggers of the libraries write to standard error. Works once, before the first logger is made. */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";
    private static final String AUDIT = "io.ashbyconnector.internal.engine.WriteAudit";
    private static final String WAITS = "io.ashbyconnector.transport.http.Retries";

    private Logging() {}

    /**
     * Warnings for a person, who is told of waits too at a terminal; nothing with {@code --quiet}, nor when a program reads
     * standard error, where an error is to be one JSON object. With {@code --verbose} what our own packages do, and when.
     */
    static void configure(GlobalOptions options, OutputFormat format, boolean watched) {
        boolean silent = options.quiet() || format.isJson();
        System.setProperty(PREFIX + "defaultLogLevel", silent && !options.verbose() ? "off" : "warn");
        System.setProperty(PREFIX + "log." + AUDIT, "error"); // a line that is lost concerns everybody
        System.setProperty(PREFIX + "showThreadName", "false");
        System.setProperty(PREFIX + "showDateTime", String.valueOf(options.verbose()));
        System.setProperty(PREFIX + "showLogName", "false");
        System.setProperty(PREFIX + "showShortLogName", String.valueOf(options.verbose()));
        if (options.verbose()) {
            System.setProperty(PREFIX + "dateTimeFormat", "HH:mm:ss.SSSXXX"); // its formatter takes long to load
            System.setProperty(PREFIX + "log.io.ashbyconnector", "debug");
        } else if (watched) {
            System.setProperty(PREFIX + "log." + WAITS, "info");
        }
    }
}
