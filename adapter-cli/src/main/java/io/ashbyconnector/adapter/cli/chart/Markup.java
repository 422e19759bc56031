package io.ashbyconnector.adapter.cli.chart;

import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import java.util.ArrayList;
import java.util.List;

/** Text for XML and HTML, and how much room it takes. */
final class Markup {

    /** How much wider some faces are than the usual ones. */
    private static final double WIDE_FACE = 1.1;

    private Markup() {}

    /** Any text as the content of an element, or the value of an attribute in double quotes. */
    static String text(String text) {
        return TerminalText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** About how wide a text is in a sans serif face, in the unit of the size. */
    static double width(String text, double size) {
        return TerminalText.line(text).codePoints().mapToDouble(Markup::em).sum() * size;
    }

    private static double em(int c) {
        if (c >= 0x1100 && TerminalText.width(Character.toString(c)) == 2) {
            return 1.05;
        }
        return switch (c) {
            case 'i', 'j', 'l', 'I', '.', ',', ':', ';', '\'', '|', '!' -> 0.28;
            case 'f', 't', 'r', ' ', '(', ')', '-', '/' -> 0.36;
            case 'm', 'M', 'W', 'w', '@', '%' -> 0.88;
            default -> Character.isUpperCase(c) ? 0.68 : 0.56;
        };
    }

    /** The text, cut with an ellipsis where it would be wider. */
    static String fit(String text, double size, double most) {
        String line = TerminalText.line(text);
        if (width(line, size) <= most) {
            return line;
        }
        int end = line.length();
        while (end > 0 && width(line.substring(0, end) + "…", size) > most) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** The text in lines that are hardly wider, broken between words. */
    static List<String> lines(String text, double size, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : TerminalText.line(text).split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, size) * WIDE_FACE > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fit(word, size, most));
        }
        lines.add(line.toString());
        return lines;
    }
}
