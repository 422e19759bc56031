package io.ashbyconnector.adapter.cli.terminal;

import java.util.stream.Collectors;

/**
 * Text from elsewhere, made fit for a terminal: what would move the cursor, change colors or turn the line around is shown
 * instead of done. Knows how many columns a text takes.
 */
public final class TerminalText {

    private static final String ELLIPSIS = "…";

    private TerminalText() {}

    /** One line of it; line breaks and tabs become spaces. */
    public static String line(String text) {
        return clean(text.replaceAll("\\s*[\\r\\n\\u2028\\u2029]\\s*", " ").replace('\t', ' '));
    }

    /** The same text with its line breaks. */
    public static String lines(String text) {
        return text.indexOf('\n') < 0
                ? clean(text)
                : text.lines().map(TerminalText::clean).collect(Collectors.joining("\n"));
    }

    /** The text as one word of a shell's command line. */
    public static String word(String text) {
        return text.matches("[\\w.:=/+-]+") ? text : "'" + line(text).replace("'", "'\\''") + "'";
    }

    /** The text with every harmful character replaced, line breaks included. */
    static String clean(String text) {
        if (text.codePoints().allMatch(TerminalText::isHarmless)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                clean.appendCodePoint(c);
            } else if (c < ' ') {
                clean.appendCodePoint('\u2400' + c);
            } else if (c == 0x7f) {
                clean.append('\u2421');
            } else {
                clean.append(String.format("<U+%04X>", c));
            }
        });
        return clean.toString();
    }

    /** Whether a terminal just shows the character. */
    public static boolean isHarmless(int c) {
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == 0x200c || c == 0x200d; // joiners, which names and emoji are written with
            default -> true;
        };
    }

    /** The columns that a clean text takes. */
    public static int width(String text) {
        return DisplayWidth.of(text);
    }

    /** The text, cut with an ellipsis when it takes more than {@code columns}, which is at least 1. */
    public static String fit(String text, int columns) {
        return width(text) <= columns ? text : text.substring(0, prefix(text, columns - 1)) + ELLIPSIS;
    }

    /** How many characters from the start fit into so many columns. */
    static int prefix(String text, int columns) {
        return DisplayWidth.prefix(text, columns).length();
    }
}
