package io.ashbyconnector.tool;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what hides it: characters that nobody sees, and characters that only look like others. */
final class PlainText {

    static final String UUID = "\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}";

    /** What no reader sees, and what turns the direction of reading; tabs and line breaks are none of these. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]"
            + "|[\\p{Cf}&&[^\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}]]"
            + "|[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8]"
            + "|[\\x{E0000}-\\x{E0FFF}]|\\p{Cs}");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}&&[^\\u2028\\u2029]]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern WORD_STARTS =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern DOTS_OF_ABBREVIATIONS =
            Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.(?=\\p{L}(?!\\p{L}))");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");

    private PlainText() {}

    /** The text as it was written, without what nobody sees of it. */
    static String visible(String text) {
        return isSimple(text)
                ? text
                : HIDDEN.matcher(text)
                        .replaceAll(found -> isNeeded(text, found.start(), found.end()) ? found.group() : "");
    }

    /** Whether spelling or an emoji needs it: a joiner between two letters or symbols, a choice of presentation behind one. */
    private static boolean isNeeded(String text, int start, int end) {
        char hidden = text.charAt(start);
        if (start == 0 || end - start > 1) {
            return false;
        }
        int before = text.codePointBefore(start);
        if (hidden == '\u200C' || hidden == '\u200D') {
            return end < text.length() && isJoined(before) && isJoined(text.codePointAt(end));
        }
        return (hidden == '\uFE0E' || hidden == '\uFE0F') && (isJoined(before) || Character.isDigit(before));
    }

    private static boolean isJoined(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                !HIDDEN.matcher(Character.toString(c)).matches() || c == 0xFE0F;
            default ->
                Character.isLetter(c) && !HIDDEN.matcher(Character.toString(c)).matches();
        };
    }

    /** The text to be judged: compatibility characters, digits, dashes and spaces are the plain ones that they look like. */
    static String of(String text) {
        if (isSimple(text)) {
            return text;
        }
        String seen =
                HIDDEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String spaced = DASHES.matcher(SPACES.matcher(seen).replaceAll(" ")).replaceAll("-");
        return withPlainDigits(Normalizer.normalize(spaced, Normalizer.Form.NFKC));
    }

    /** The words of a title or of a name in code, for comparison: in lower case, without accents. */
    static String words(String title) {
        String whole = DOTS_OF_ABBREVIATIONS.matcher(of(title)).replaceAll("");
        String split = WORD_STARTS.matcher(whole).replaceAll(" ");
        String lower = split.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae")
                .replace("œ", "oe");
        String bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static boolean isSimple(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || c == '\r');
    }

    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c ->
                        plain.appendCodePoint(c > 0x7F && Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }
}
