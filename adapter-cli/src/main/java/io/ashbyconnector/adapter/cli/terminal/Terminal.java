package io.ashbyconnector.adapter.cli.terminal;

import java.util.Map;

/**
 * What a person sees of the command.
 *
 * @param input whether standard input is a terminal, where someone can type an answer
 * @param output whether standard output is a terminal
 * @param errors whether standard error is a terminal
 * @param width the columns that a line of output may have; {@link #UNLIMITED} when nobody will look at it on a screen
 * @param errorWidth the same of standard error
 * @param height the lines of the screen; {@link #UNLIMITED} when that is not known
 */
public record Terminal(boolean input, boolean output, boolean errors, int width, int errorWidth, int height) {

    public static final int UNLIMITED = 0;

    private static final int USUAL_WIDTH = 80;

    public Terminal {
        if (width < 0 || errorWidth < 0 || height < 0) {
            throw new IllegalArgumentException(
                    "sizes must not be negative, were " + width + ", " + errorWidth + " and " + height);
        }
    }

    /** Of unknown height. */
    public Terminal(boolean input, boolean output, boolean errors, int width, int errorWidth) {
        this(input, output, errors, width, errorWidth, UNLIMITED);
    }

    /** With standard error on the same screen, if it is on any. */
    public Terminal(boolean input, boolean output, boolean errors, int width) {
        this(input, output, errors, width, errors ? width : UNLIMITED);
    }

    /** No terminal: the output goes to a file or another program. */
    public static Terminal none() {
        return new Terminal(false, false, false, UNLIMITED);
    }

    /**
     * Finds out. The launcher says it in system properties; without them the console of the JVM is asked, which up to
     * JDK 21 exists only when input and output are terminals. The variables {@code COLUMNS} and {@code LINES} override the size.
     */
    @SuppressWarnings("SystemConsoleNull") // asked only on the versions on which it may be null
    public static Terminal detect(Map<String, String> environment) {
        boolean console = Runtime.version().feature() < 22 && System.console() != null;
        boolean input = flag("ashby.terminal.input", console);
        boolean output = flag("ashby.terminal.output", console);
        boolean errors = flag("ashby.terminal.errors", console);
        int usual = number(System.getProperty("ashby.terminal.width", ""), USUAL_WIDTH);
        int chosen = number(environment.getOrDefault("COLUMNS", ""), UNLIMITED);
        int screen = chosen == UNLIMITED ? usual : chosen;
        int height = number(
                environment.getOrDefault("LINES", ""),
                number(System.getProperty("ashby.terminal.height", ""), UNLIMITED));
        return new Terminal(input, output, errors, output ? screen : chosen, errors ? screen : UNLIMITED, height);
    }

    private static boolean flag(String property, boolean otherwise) {
        String value = System.getProperty(property);
        return value == null ? otherwise : value.equals("true");
    }

    private static int number(String text, int otherwise) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
    }
}
