package io.ashbyconnector.adapter.cli.command;

import java.util.List;
import java.util.Locale;

/** A manual page, in the macros of man(7). */
final class RoffMarkup implements Markup {

    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    /**
     * Begins a page.
     *
     * @param name {@code ashby-candidates}
     * @param section of the manual: 1 for commands, 7 for topics
     * @param summary what the list of all pages says of it
     */
    RoffMarkup(String name, int section, String summary) {
        line(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" " + section + " \"\" \"" + escaped(Version.TEXT)
                + "\" \"Ashby Manual\"");
        line(".nh");
        line(".ad l");
        line(".SH NAME");
        line(escaped(name) + " \\- " + escaped(summary));
    }

    @Override
    public void heading(int level, String title) {
        line((level < 3 ? ".SH " : ".SS ") + "\"" + escaped(level < 3 ? title.toUpperCase(Locale.ROOT) : title) + "\"");
    }

    @Override
    public void part(String title) {
        line(".PP");
        line(".B " + escaped(title));
    }

    @Override
    public void synopsis(List<String> lines) {
        if (begun) {
            code(lines);
        } else {
            line(".SH SYNOPSIS");
            line(".nf");
            lines.forEach(each -> line(escaped(each)));
            line(".fi");
            line(".SH DESCRIPTION");
        }
        begun = true;
    }

    @Override
    public void paragraph(String words) {
        line(".PP");
        line(escaped(words));
    }

    @Override
    public void code(List<String> lines) {
        line(".PP");
        line(".RS 4");
        line(".nf");
        lines.forEach(each -> line(escaped(each)));
        line(".fi");
        line(".RE");
    }

    @Override
    public void definition(String term, String words) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        line(words.isEmpty() ? "\\&" : escaped(words));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A backslash begins an escape, a hyphen is one in print, and a line that begins with a period is a request. */
    private static String escaped(String words) {
        String escaped = words.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("'", "\\(aq");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }

    @Override
    public int columns() {
        return 69; // of 80, within margins
    }

    @Override
    public String text() {
        return text.toString();
    }
}
