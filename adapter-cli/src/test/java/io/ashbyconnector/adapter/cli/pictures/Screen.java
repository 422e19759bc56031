package io.ashbyconnector.adapter.cli.pictures;

import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on the screen of a terminal, as a picture in SVG: light or dark, as the reader's system is.
 *
 * @param columns the width of the terminal
 * @param lines from top to bottom, with the escape sequences for colors that the command prints
 */
record Screen(int columns, List<String> lines) {

    private static final double COLUMN = 8.4;
    private static final int LINE = 20;
    private static final int MARGIN = 20;

    /** A stretch of text in one color that no wide gap interrupts: each has its own place, whatever the font. */
    private static final Pattern PIECE = Pattern.compile("\u001b\\[([0-9;]*)m|( {2,}|^ )|((?:(?! {2}|\u001b).)+)");

    String svg(String title) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            draw(lines.get(line), MARGIN + line * LINE + 15, text);
        }
        int width = (int) Math.ceil(columns * COLUMN) + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
            <title>%3$s</title>
            <style>
            svg { --back: #ffffff; --edge: #d4dae0; --ink: #1d2733; --faint: #6b7783; --good: #187a3c; --bad: #b3261e; --warning: #97600a; --accent: #1c6390 }
            @media (prefers-color-scheme: dark) {
            svg { --back: #14191f; --edge: #38424d; --ink: #e4e9ef; --faint: #8f9ba7; --good: #5fc37e; --bad: #f0837a; --warning: #e6b04c; --accent: #6db5e2 }
            }
            rect { fill: var(--back); stroke: var(--edge) }
            text { fill: var(--ink); font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre }
            .strong { font-weight: 600 } .faint { fill: var(--faint) } .good { fill: var(--good) }
            .bad { fill: var(--bad); font-weight: 600 } .warning { fill: var(--warning) } .accent { fill: var(--accent) }
            </style>
            <rect x="0.5" y="0.5" width="%4$d" height="%5$d" rx="8"/>
            %6$s</svg>
            """.formatted(width, height, escaped(title), width - 1, height - 1, text);
    }

    private static void draw(String line, int y, StringBuilder text) {
        String color = "";
        int column = 0;
        Matcher piece = PIECE.matcher(line);
        while (piece.find()) {
            if (piece.group(1) != null) {
                color = color(piece.group(1));
                continue;
            }
            int columns = TerminalText.width(piece.group());
            if (piece.group(3) != null && !piece.group().isBlank()) {
                text.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s>%s</text>%n",
                        MARGIN + column * COLUMN,
                        y,
                        columns * COLUMN,
                        color.isEmpty() ? "" : " class=\"" + color + "\"",
                        escaped(piece.group())));
            }
            column += columns;
        }
    }

    private static String color(String code) {
        return switch (code) {
            case "", "0", "23", "39" -> "";
            case "1" -> "strong";
            case "2", "3" -> "faint";
            case "32" -> "good";
            case "1;31" -> "bad";
            case "33" -> "warning";
            case "36" -> "accent";
            default -> throw new IllegalArgumentException("No color for the escape sequence " + code);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
