package io.ashbyconnector.adapter.cli;

/** What the loggers of the libraries write to standard error. Works once, before the first logger is made. */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /**
     * Warnings for a person; nothing with {@code --quiet}, nor when a program reads standard error, where an error is to
     * be one JSON object. With {@code --verbose} what our own packages do.
     */
    static void configure(GlobalOptions options, OutputFormat format) {
        boolean silent = options.quiet() || format.isJson();
        System.setProperty(PREFIX + "defaultLogLevel", silent && !options.verbose() ? "off" : "warn");
        System.setProperty(PREFIX + "showThreadName", "false");
        System.setProperty(PREFIX + "showShortLogName", "true");
        if (options.verbose()) {
            System.setProperty(PREFIX + "log.io.ashbyconnector", "debug");
        }
    }
}
