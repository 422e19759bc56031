package io.ashbyconnector.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a document.
 *
 * @param line of its beginning, from 1
 * @param language in lower case; empty when the block names none, {@code indented} without a fence
 * @param given what the comment {@code <!-- given: ... -->} before it declares; empty without one
 */
record CodeBlock(Path document, int line, String language, String given, String code) {

    private static final Pattern FENCE =
            Pattern.compile("[\\s>]*(?:[-*+]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,})\\s*\\{?\\.?([\\w+#-]*).*");
    private static final Pattern GIVEN = Pattern.compile("<!--\\s*given:(.*?)-->\\s*$", Pattern.DOTALL);

    static List<CodeBlock> of(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        List<CodeBlock> blocks = new ArrayList<>();
        int lastEnd = 0;
        for (int start = 0; start < lines.size(); start++) {
            Matcher fence = FENCE.matcher(lines.get(start));
            if (fence.matches()) {
                int end = start + 1;
                while (end < lines.size() && !lines.get(end).strip().startsWith(fence.group(1))) {
                    end++;
                }
                String before = String.join("\n", lines.subList(lastEnd, start));
                Matcher given = GIVEN.matcher(before);
                blocks.add(new CodeBlock(
                        document,
                        start + 1,
                        fence.group(2).toLowerCase(Locale.ROOT),
                        given.find() ? given.group(1).strip() : "",
                        String.join(
                                "\n", lines.subList(Math.min(start + 1, lines.size()), Math.min(end, lines.size())))));
                start = end;
                lastEnd = Math.min(end + 1, lines.size());
            } else if (lines.get(start).startsWith("    ")) {
                blocks.add(new CodeBlock(document, start + 1, "indented", "", lines.get(start)));
            }
        }
        return blocks;
    }

    @Override
    public String toString() {
        return Repository.ROOT.relativize(document) + ":" + line;
    }
}
