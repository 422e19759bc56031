package io.ashbyconnector.adapter.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
public final class Wrapping {

    private Wrapping() {}

    /**
     * Lines of at most {@code width} columns, broken between words where that is possible, and where the text has breaks
     * of its own; {@link Terminal#UNLIMITED} breaks only there.
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\r\n|[\r\n\u2028\u2029]", -1)) {
            wrap(TerminalText.clean(paragraph.replace('\t', ' ')), width, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        String rest = paragraph;
        while (width != Terminal.UNLIMITED && TerminalText.width(rest) > width) {
            int end = Math.max(TerminalText.prefix(rest, width), Character.charCount(rest.codePointAt(0)));
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }
}
