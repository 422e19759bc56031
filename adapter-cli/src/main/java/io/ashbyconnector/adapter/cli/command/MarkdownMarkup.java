package io.ashbyconnector.adapter.cli.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown, as GitHub reads it. */
final class MarkdownMarkup implements Markup {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>|#~])");

    private static final Pattern COMMAND = Pattern.compile("'(ashby [^']*)'");

    private final StringBuilder text = new StringBuilder();
    private boolean inList;

    @Override
    public void heading(int level, String title) {
        block("#".repeat(level) + " " + title);
    }

    @Override
    public void part(String title) {
        block(title + ":");
    }

    @Override
    public void synopsis(List<String> lines) {
        code(lines);
    }

    @Override
    public void paragraph(String words) {
        block(prose(words));
    }

    @Override
    public void code(List<String> lines) {
        block("```text\n" + String.join("\n", lines) + "\n```");
    }

    @Override
    public void definition(String term, String words) {
        String item = "- `" + term + "`" + (words.isEmpty() ? "" : ": " + prose(words));
        text.append(inList || text.isEmpty() ? "" : "\n").append(item).append('\n');
        inList = true;
    }

    private void block(String block) {
        text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
        inList = false;
    }

    private static String prose(String words) {
        String escaped = SPECIAL.matcher(words).replaceAll("\\\\$1");
        return COMMAND.matcher(escaped)
                .replaceAll(command ->
                        Matcher.quoteReplacement("`" + command.group(1).replace("\\", "") + "`"));
    }

    @Override
    public int columns() {
        return 100;
    }

    @Override
    public String text() {
        return text.toString();
    }
}
