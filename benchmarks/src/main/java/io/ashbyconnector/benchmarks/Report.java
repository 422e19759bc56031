package io.ashbyconnector.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as Markdown that a terminal can show too. */
final class Report {

    private static final List<String> DUELS =
            List.of("", "connector", "bare", "ratio: median (least to most)", "target", "");
    private static final List<String> GROWTH =
            List.of("records", "`stream()`", "its memory", "bare", "its memory", "`--all -o jsonl`", "its memory");
    private static final List<String> POLITE = List.of(
            "limit that the client is not told", "of it used after ten seconds (target)", "refused (target)", "");

    private static final List<String> STORE = List.of(
            "applications",
            "`sync`",
            "its memory",
            "store",
            "`sql` of hires by source and month",
            "its memory",
            "`list --all -o jsonl`, `jq`");

    private final String machine;
    private final List<List<String>> duels = new ArrayList<>();
    private final List<List<String>> growth = new ArrayList<>();
    private final List<List<String>> polite = new ArrayList<>();
    private final List<List<String>> store = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(String machine) {
        this.machine = machine;
    }

    /** Our speed is to be at least this multiple of the bare one. */
    void speed(String what, Duel duel, double target) {
        Spread ratio = duel.speed();
        compare(
                what,
                duel.ourTime(),
                duel.bareTime(),
                "speed " + ratio.text(),
                least(target),
                ratio.median() >= target);
    }

    /** Our time is to be at most this multiple of the bare one. */
    void time(String what, Duel duel, double target) {
        Spread ratio = duel.time();
        compare(what, duel.ourTime(), duel.bareTime(), "time " + ratio.text(), most(target), ratio.median() <= target);
    }

    /** Our time beside the bare one, for information. */
    void time(String what, Duel duel) {
        duels.add(List.of(
                what, duel.ourTime(), duel.bareTime(), "time " + duel.time().text(), "", ""));
    }

    /** Memory that is to change by at most this factor, up or down. */
    void memory(String what, String large, String small, Spread ratio, double target) {
        boolean met = ratio.median() <= target && ratio.median() >= 1 / target;
        compare(what, large, small, "memory " + ratio.text(), most(target), met);
    }

    private void compare(String what, String ours, String bare, String ratio, String target, boolean met) {
        duels.add(List.of(what, ours, bare, ratio, target, met ? "met" : "MISSED"));
    }

    void growth(String... cells) {
        growth.add(List.of(cells));
    }

    void polite(String... cells) {
        polite.add(List.of(cells));
    }

    void store(String... cells) {
        store.add(List.of(cells));
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** A number with a space between the thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private static String least(double limit) {
        return String.format(Locale.ROOT, "≥ %.2f", limit);
    }

    private static String most(double limit) {
        return String.format(Locale.ROOT, "≤ %.2f", limit);
    }

    /** The tables; those without a row are left out. */
    String markdown() {
        StringBuilder text = new StringBuilder(machine).append('\n');
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        appendTable(text, DUELS, duels);
        appendTable(text, GROWTH, growth);
        appendTable(text, POLITE, polite);
        appendTable(text, STORE, store);
        return text.toString();
    }

    private static void appendTable(StringBuilder text, List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = new int[header.size()];
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        text.append('\n');
        for (int i = 0; i < lines.size(); i++) {
            appendLine(text, lines.get(i), widths);
            if (i == 0) {
                appendRule(text, widths);
            }
        }
    }

    private static void appendLine(StringBuilder text, List<String> cells, int... widths) {
        for (int i = 0; i < widths.length; i++) {
            text.append("| ")
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length() + 1));
        }
        text.append("|\n");
    }

    private static void appendRule(StringBuilder text, int... widths) {
        for (int width : widths) {
            text.append("|").append("-".repeat(width + 2));
        }
        text.append("|\n");
    }
}
