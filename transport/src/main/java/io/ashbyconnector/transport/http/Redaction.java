package io.ashbyconnector.transport.http;

import io.ashbyconnector.auth.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a service's words what it repeats of secrets: as they are, in Base64 as HTTP Basic sends them, and either of
 * them escaped for a URL, JSON or HTML, in whole or in part. Thread-safe.
 */
final class Redaction {

    private static final int LONG = 6;
    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST_WORD = 100;
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern ESCAPE = Pattern.compile("[%\\\\&]");
    private static final String PADDING = "(?:" + character('=') + ")*";

    private final List<Secret> secrets;
    private volatile @Nullable Pattern compiled;
    private volatile @Nullable List<Optional<String>> plainSecrets;

    Redaction(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Whether it is for these secrets and no others. */
    boolean isFor(List<Secret> others) {
        return secrets.equals(others);
    }

    /** The text with {@code [redacted]} in place of each secret. */
    String apply(String text) {
        return isFree(text) ? text : pattern().matcher(text).replaceAll(Matcher.quoteReplacement(Secret.REDACTED));
    }

    /** Whether a word that nothing is escaped in, such as a request id, holds no secret: most do not, and need no pattern. */
    private boolean isFree(String text) {
        if (secrets.isEmpty()) {
            return true;
        }
        if (!isWord(text)) {
            return false;
        }
        String folded = folded(text);
        for (Optional<String> each : plainSecrets()) {
            if (each.isEmpty() || folded.contains(each.get())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has only letters, digits and {@code _.:-}, as ids of requests have. */
    static boolean isWord(String text) {
        if (text.length() > LONGEST_WORD) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            if (!isLetter && (each < '0' || each > '9') && "_.:-".indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Made once; empty stands for a secret that has other spellings in a plain word. */
    private List<Optional<String>> plainSecrets() {
        List<Optional<String>> known = plainSecrets;
        if (known == null) {
            known = secrets.stream()
                    .map(Secret::reveal)
                    .flatMap(value -> ASCII.matcher(value).matches()
                            ? plain(value).map(Optional::of)
                            : Stream.of(Optional.<String>empty()))
                    .toList();
            plainSecrets = known;
        }
        return known;
    }

    /**
     * Whether the text holds a secret that is long enough not to be there by chance. Called with every page, and therefore
     * quick where nothing is escaped.
     */
    boolean finds(String text) {
        List<String> values =
                secrets.stream().map(Secret::reveal).filter(Redaction::isLong).toList();
        if (values.stream().noneMatch(value -> value.length() <= text.length())) {
            return false;
        }
        return ESCAPE.matcher(text).find()
                ? pattern().matcher(text).find()
                : values.stream().flatMap(Redaction::plain).anyMatch(folded(text)::contains);
    }

    private static Stream<String> plain(String value) {
        return Stream.of(value, encoded(value + ":"), encoded(value)).map(Redaction::folded);
    }

    /** In one case, and in one alphabet of Base64. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', '+').replace('_', '/');
    }

    /** Made when it is needed for the first time: most calls go well. */
    private Pattern pattern() {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(
                    secrets.stream().flatMap(Redaction::spellings).collect(Collectors.joining("|")));
            compiled = pattern;
        }
        return pattern;
    }

    private static boolean isLong(String value) {
        return value.length() >= LONG;
    }

    /** Patterns, the longest first: what is long in any case, also within words; what is short would be everywhere. */
    private static Stream<String> spellings(Secret secret) {
        String value = secret.reveal();
        return isLong(value)
                ? Stream.of(base64(value + ":"), base64(value), escaped(value)).map(each -> "(?iu:" + each + ")")
                : Stream.of(base64(value + ":"), escaped(value)).map(each -> "(?<!\\w)" + each + "(?!\\w)");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return encoded(text).chars().mapToObj(Redaction::base64Character).collect(Collectors.joining()) + PADDING;
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
                text.chars()
                        .mapToObj(unit -> "\\\\+u" + hex(HEX.toHexDigits((char) unit)))
                        .collect(Collectors.joining()),
                "&#(?:0*" + c + "|[xX]0*" + hex(Integer.toHexString(c)) + ");?");
        return "(?:" + Stream.concat(spellings, named(c)).collect(Collectors.joining("|")) + ")";
    }

    private static boolean isEscapedInJson(int c) {
        return c == '"' || c == '\\' || c == '/';
    }

    /** With {@code %25} for a percent sign that was itself escaped. */
    private static String percent(String text) {
        StringBuilder escapes = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            escapes.append("%(?:25)*").append(hex(HEX.toHexDigits(each)));
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

    private static String hex(String digits) {
        return "(?i:" + digits + ")";
    }
}
