package io.ashbyconnector.sandbox.agentapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operators that look into text, ignoring case. */
final class TextMatch {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextMatch() {}

    static Predicate<String> of(String operator, String operand) {
        String wanted = lower(operand);
        return switch (operator) {
            case "startswith" -> value -> lower(value).startsWith(wanted);
            case "endswith" -> value -> lower(value).endsWith(wanted);
            case "contains" -> value -> lower(value).contains(wanted);
            case "like" ->
                wanted.contains("%") ? like(wanted) : value -> lower(value).contains(wanted);
            case "fuzzy" -> {
                List<String> words = words(wanted);
                yield value -> {
                    String plain = String.join(" ", words(lower(value)));
                    return !words.isEmpty() && words.stream().allMatch(plain::contains);
                };
            }
            case "keyword" -> {
                List<String> words = words(wanted);
                yield value -> words(lower(value)).stream().anyMatch(words::contains);
            }
            default -> throw new IllegalArgumentException("No operator for text: " + operator);
        };
    }

    private static Predicate<String> like(String wanted) {
        String regex = Arrays.stream(wanted.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        Predicate<String> whole = Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
        return value -> whole.test(lower(value));
    }

    private static List<String> words(String lowerCase) {
        return Arrays.stream(GAPS.split(lowerCase))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
