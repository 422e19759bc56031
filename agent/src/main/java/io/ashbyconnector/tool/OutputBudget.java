package io.ashbyconnector.tool;

import java.util.function.ToIntFunction;

/** How much text one answer may hold. Immutable; thread-safe if its counter is. */
public final class OutputBudget {

    /**
     * What a tool answers with unless it is told otherwise. Usual clients cut an answer at 25 000 tokens, and JSON full of
     * ids has about two characters a token; the rest is for the client's own words.
     */
    static final int DEFAULT_CHARS = 48_000;

    private static final int SMALLEST_IN_CHARS = 1_000;
    private static final int CHARS_PER_TOKEN = 2;

    private final int max;
    private final String unit;
    private final ToIntFunction<String> counter;

    private OutputBudget(int max, String unit, ToIntFunction<String> counter, int smallest) {
        if (max < smallest) {
            throw new IllegalArgumentException(
                    "An answer needs room for " + smallest + " " + unit + " at least, not " + max + ".");
        }
        this.max = max;
        this.unit = unit;
        this.counter = counter;
    }

    /**
     * In characters as {@link String#length()} counts them; 1 000 at least.
     *
     * @param max the number of characters
     * @return the budget
     */
    public static OutputBudget chars(int max) {
        return new OutputBudget(max, "characters", String::length, SMALLEST_IN_CHARS);
    }

    /**
     * In tokens of a model, estimated at two characters each, which JSON full of ids needs; 500 at least.
     *
     * @param max the number of tokens
     * @return the budget
     */
    public static OutputBudget tokens(int max) {
        return tokens(max, text -> (text.length() + CHARS_PER_TOKEN - 1) / CHARS_PER_TOKEN);
    }

    /**
     * In tokens of a model, as its tokenizer counts them; 500 at least.
     *
     * @param max the number of tokens
     * @param counter counts the tokens of a text
     * @return the budget
     */
    public static OutputBudget tokens(int max, ToIntFunction<String> counter) {
        return new OutputBudget(max, "tokens", counter, SMALLEST_IN_CHARS / CHARS_PER_TOKEN);
    }

    boolean fits(String text) {
        return size(text) <= max;
    }

    int size(String text) {
        return counter.applyAsInt(text);
    }

    int max() {
        return max;
    }

    /** The text, or as much of its beginning as fits. */
    String cut(String text) {
        String kept = text;
        while (!fits(kept)) {
            kept = kept.substring(0, kept.length() * 9 / 10).stripTrailing();
        }
        return kept.length() == text.length() ? text : kept.substring(0, kept.length() - 1) + "…";
    }

    @Override
    public String toString() {
        return max + " " + unit;
    }
}
