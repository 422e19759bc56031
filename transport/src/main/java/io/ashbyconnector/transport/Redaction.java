package io.ashbyconnector.transport;

import io.ashbyconnector.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a service's words what it repeats of secrets: as they are, in Base64 as HTTP Basic sends them, and either of
 * them escaped for a URL, JSON or HTML, in whole or in part. Thread-safe.
 */
final class Redaction {

    private static final String REDACTED = "[redacted]";
    private static final int LONG = 8;
    private static final String PADDING = "(?:" + character('=') + ")*";

    private final List<Secret> secrets;
    private final Pattern pattern;

    Redaction(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
        this.pattern =
                Pattern.compile(secrets.stream().flatMap(Redaction::spellings).collect(Collectors.joining("|")));
    }

    /** Whether it is for these secrets and no others. */
    boolean isFor(List<Secret> others) {
        return secrets.equals(others);
    }

    /** The text with {@code [redacted]} in place of each secret. */
    String apply(String text) {
        return secrets.isEmpty() ? text : pattern.matcher(text).replaceAll(Matcher.quoteReplacement(REDACTED));
    }

    boolean finds(String text) {
        return !secrets.isEmpty() && pattern.matcher(text).find();
    }

    /** Patterns, the longest first. What is long is found in any case, and in Base64; what is short would be everywhere. */
    private static Stream<String> spellings(Secret secret) {
        String value = secret.reveal();
        return value.length() < LONG
                ? Stream.of(escaped(value), base64(value + ":"))
                : Stream.of(base64(value + ":"), base64(value), escaped(value))
                        .map(spelling -> "(?iu:" + spelling + ")");
    }

    private static String base64(String text) {
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return encoded.chars().mapToObj(Redaction::base64Character).collect(Collectors.joining()) + PADDING;
    }

    /** In either alphabet. */
    private static String base64Character(int c) {
        return switch (c) {
            case '+' -> "(?:" + character(c) + "|-)";
            case '/' -> "(?:" + character(c) + "|_)";
            default -> character(c);
        };
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(Redaction::character).collect(Collectors.joining());
    }

    private static String character(int c) {
        String text = Character.toString(c);
        Stream<String> spellings = Stream.of(
                (isEscapedInJson(c) ? "\\\\*" : "") + Pattern.quote(text),
                percent(text),
                text.chars().mapToObj(unit -> "\\\\+[uU]" + hex("%04x", unit)).collect(Collectors.joining()),
                "&#(?:0*" + c + "|[xX]0*" + hex("%x", c) + ");?");
        return "(?:" + Stream.concat(spellings, named(c)).collect(Collectors.joining("|")) + ")";
    }

    private static boolean isEscapedInJson(int c) {
        return c == '"' || c == '\\' || c == '/';
    }

    /** With {@code %25} for a percent sign that was itself escaped. */
    private static String percent(String text) {
        StringBuilder escapes = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            escapes.append("%(?:25)*").append(hex("%02x", each & 0xff));
        }
        return escapes.toString();
    }

    private static Stream<String> named(int c) {
        return switch (c) {
            case ' ' -> Stream.of("\\+", percent("+"));
            case '&' -> Stream.of("&amp;");
            case '<' -> Stream.of("&lt;");
            case '>' -> Stream.of("&gt;");
            case '"' -> Stream.of("&quot;");
            default -> Stream.of();
        };
    }

    private static String hex(String format, int number) {
        return "(?i:" + String.format(Locale.ROOT, format, number) + ")";
    }
}
