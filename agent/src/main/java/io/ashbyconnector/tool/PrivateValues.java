package io.ashbyconnector.tool;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces contact data and amounts of pay within texts, which are told by their form: email addresses, phone numbers, profiles
 * in social networks; numbers with a currency, a period of pay, or a word of pay near them. Numbers that could be either go too.
 */
final class PrivateValues {

    /** Ids and dates, which are full of digits and private to nobody. */
    private static final String KEPT = "(?<kept>(?<![\\w-])(?:" + PlainText.UUID
            + "|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?"
            + "|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d|(?:\\d{1,2}[./])?(?:19|20)\\d\\d ?- ?(?:\\d{1,2}[./])?(?:19|20)\\d\\d"
            + ")(?![\\w-]))";

    private static final String AT = " ?(?:@|[\\[({<] ?(?:at|@) ?[\\])}>]) ?";
    private static final String DOT = " ?(?:\\.|[\\[({<] ?(?:dot|\\.) ?[\\])}>]) ?";
    private static final String EMAIL_ADDRESS = "(?<![\\w.+%'-])[\\w.+%'-]{1,128}+" + AT + "[\\w-]{1,63}(?:" + DOT
            + "[\\w-]{1,63}){1,8}|(?<![\\w.+%'-])[\\w.+%'-]{1,128}+@[\\w-]{1,63}|(?<![\\w.-])\\w[\\w.-]{0,62}+ at [\\w-]{2,63} dot \\w{2,20}(?: dot \\w{2,20})?";
    private static final String PROFILE = "(?<![\\w.-])(?:(?:https?://|www\\.)?(?:[\\w-]{1,63}+\\.){0,4}"
            + "(?:linkedin\\.com|lnkd\\.in|github\\.(?:com|io)|gitlab\\.(?:com|io)|bitbucket\\.org|twitter\\.com|x\\.com"
            + "|facebook\\.com|fb\\.(?:com|me)|instagram\\.com|xing\\.com|t\\.me|telegram\\.(?:me|org)|wa\\.me|whatsapp\\.com"
            + "|medium\\.com|dev\\.to|stackoverflow\\.com|stackexchange\\.com|behance\\.net|dribbble\\.com|youtube\\.com|youtu\\.be"
            + "|codepen\\.io|kaggle\\.com|about\\.me|linktr\\.ee|bsky\\.(?:app|social)|threads\\.net|mastodon\\.\\w{2,20}|tiktok\\.com"
            + "|snapchat\\.com|weibo\\.com?|vk\\.com|ok\\.ru|discord\\.(?:gg|com)|skype\\.com|line\\.me|kakao\\.com|viber\\.com|wechat\\.com"
            + "|leetcode\\.com|hackerrank\\.com|wellfound\\.com|angel\\.co|keybase\\.io|calendly\\.com|researchgate\\.net|orcid\\.org"
            + "|substack\\.com|pinterest\\.com|reddit\\.com|quora\\.com|notion\\.site|vercel\\.app|netlify\\.app)(?![\\w-])(?:/[^\\s\"'<>]*)?"
            + "|(?:mailto|tel|sms|skype|callto|tg|whatsapp|facetime|sip):[^\\s\"'<>]+)";
    private static final String ACCOUNT =
            "\\b(?:telegram|whats ?app|skype|we ?chat|weixin|微信|instagram|insta|ig|tg|twitter"
                    + "|discord|signal|snapchat|line(?: id)?|kakao\\w*|viber|linked ?in|github|gitlab|facebook|fb|tiktok)"
                    + "(?: (?:id|handle|name|user|username|profile|account))?(?: ?[:=：] ?@?| ?@| - ?@?)[\\w.#-]{2,60}"
                    + "|(?<![\\w.@])@[\\w.]{1,30}_\\w{1,30}|(?<![\\w.@])@[\\w.]{1,30}\\d";
    private static final String PHONE_NUMBER =
            "(?<![A-Za-z0-9])(?:00|\\+ ?)\\d(?:[ ().,/·•_-]{0,3}\\d){5,16}(?![A-Za-z0-9:])"
                    + "|(?<![A-Za-z0-9])(?:\\( ?)?\\d(?:[ ()./·•_-]{0,3}\\d){8,14}(?![A-Za-z0-9:])"
                    + "|(?<![A-Za-z0-9])(?:\\(\\d{2,5}\\) ?|0\\d{1,4}[ /-])\\d{2,4}[ .-]?\\d{2,4}(?:[ .-]?\\d{1,4})?(?![A-Za-z0-9:])"
                    + "|(?<![A-Za-z0-9.-])\\d{3}[ .-]\\d{4}(?![A-Za-z0-9:-])";

    private static final Pattern CONTACT = Pattern.compile(
            "(?<sure>" + EMAIL_ADDRESS + "|" + PROFILE + "|" + ACCOUNT + ")|" + KEPT + "|(?<also>" + PHONE_NUMBER
                    + ")|(?<near>\\+?\\d(?:[ ()./-]{0,2}\\d){3,20})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Codes that stand before numbers with another meaning as well, as in "PHP 8". */
    private static final List<String> WORDS_TOO =
            List.of("ALL", "ANG", "BAM", "BOB", "CAD", "CUP", "LAK", "MAD", "PEN", "PHP", "SOS", "TOP", "TRY");

    private static final String CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !WORDS_TOO.contains(code))
            .sorted()
            .collect(Collectors.joining("|"));
    private static final String CURRENCY = "(?:(?:US|A|C|HK|NZ|S|R|NT|MX|AR)?\\p{Sc}|(?<!\\p{L})(?:" + CODES
            + "|euros?|teur|tkr|tchf|tusd|dollars?|bucks|pounds?|sterling|francs?|franken|rupees?|rs\\.?|rmb|yen|yuan|zł|zl|złotych"
            + "|złote|kr\\.?|kronor|kroner|krónur|sek|reais|pesos?|soles|tl|lira|liras|dirhams?|riyals?|ringgit|baht|dong|rand"
            + "|shekels?|nis|forint|lei|kč|kc|korun|лв|грн|гривень|руб\\w*|тенге|tenge|naira|shillings?|cedis?)(?!\\p{L})"
            + "|[円元원€£]|块|रुपये|रु\\.?)";
    private static final String NUMBER = "\\d++(?:[.,'’ ]\\d{1,3}+){0,6}+(?:[.,]-{1,2})?+";
    private static final String LARGE_NUMBER = "\\d{1,3}(?:[.,'’ ]?\\d{3}){1,6}";
    private static final String THOUSANDS =
            "(?: ?(?:k|tsd\\.?|tys\\.?|tisíc|thousand|tausend|mille|mil|mio\\.?|mn|million(?:s|en)?"
                    + "|lakhs?|lacs?|lpa|crores?|cr|l|тыс\\.?|млн\\.?|万|萬|億|亿|千|만|천|억)(?!\\p{L}))?";
    private static final String AMOUNT =
            "[~≈<>]?" + NUMBER + THOUSANDS + "(?: ?(?:-|to|bis|à|a|до|~) ?" + NUMBER + THOUSANDS + ")?";
    private static final String PERIOD = " ?(?:(?:/ ?(?:per )?|(?:per|pro|par|por|al|a|an|je|på|om|i|w|za|na|в) )"
            + "(?:annum|anno|year|yr|y|month|mo|mth|week|wk|hour|hr|h|day|d|jahr|monat|woche|stunde|std|tag|an|année|mois"
            + "|semaine|heure|jour|j|año|mes|hora|día|dia|ano|mês|anno|mese|ora|giorno|jaar|maand|uur|dag|år|måned|månad|time|timme"
            + "|rok|miesiąc|godzin\\w*|год|месяц|час)(?!\\p{L})"
            + "|p\\. ?[amhd]\\.?|p/[amhd]|pa(?!\\p{L})|annually|yearly|monthly|hourly|daily|weekly|annual|gross|net(?!\\p{L})|brutto|netto"
            + "|bruto|brut(?!\\p{L})|lordi|lordo|jährlich|monatlich|im jahr|im monat|ctc)";

    private static final Pattern PAY = Pattern.compile(
            "(?<sure>" + CURRENCY + " ?" + AMOUNT + "(?: ?" + CURRENCY + ")?|" + AMOUNT + " ?(?:\\+ ?)?" + CURRENCY
                    + "|\\b(?:" + String.join("|", WORDS_TOO) + ") ?" + LARGE_NUMBER + "|" + LARGE_NUMBER + " ?(?:"
                    + String.join("|", WORDS_TOO) + ")\\b)|" + KEPT
                    + "|(?<also>" + AMOUNT + PERIOD
                    + "|\\d[\\d.,]{0,12} ?(?:k|lpa|lakhs?|lacs?|crores?|万円?|萬|万元|만원?|천만원)(?!\\p{L})"
                    + "|\\d{1,4} ?- ?\\d{1,4} ?k(?!\\p{L}))"
                    + "|(?<near>" + NUMBER + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private PrivateValues() {}

    /** The text with what it tells of these classes replaced; the text as it is when it tells nothing. */
    static String masked(String text, Set<FieldClass> classes) {
        String plain = PlainText.of(text);
        String shown = plain;
        if (classes.contains(FieldClass.CONTACT)) {
            shown = replaced(shown, CONTACT, FieldClass.CONTACT);
        }
        if (classes.contains(FieldClass.PAY) && DIGIT.matcher(shown).find()) {
            shown = replaced(shown, PAY, FieldClass.PAY);
        }
        return shown.equals(plain) ? text : shown;
    }

    private static String replaced(String text, Pattern values, FieldClass fieldClass) {
        Matcher matcher = values.matcher(text);
        Words words = new Words(text, fieldClass);
        return matcher.replaceAll(found -> {
            boolean isPrivate = matcher.group("near") == null
                    ? matcher.group("kept") == null
                    : !YEAR.matcher(found.group()).matches() && words.areNear(found.start(), found.end());
            return isPrivate ? fieldClass.mask() : Matcher.quoteReplacement(found.group());
        });
    }

    /** Where in a text words of a class are, looked for only where somebody asks, and once. */
    private static final class Words {

        private static final int BLOCK = 40;

        private final String text;
        private final FieldClass fieldClass;
        private final Map<Integer, Boolean> blocks = new HashMap<>();

        Words(String text, FieldClass fieldClass) {
            this.text = text;
            this.fieldClass = fieldClass;
        }

        /** Whether there are any in the line or two around. */
        boolean areNear(int start, int end) {
            return isIn(start / BLOCK) || isIn(end / BLOCK);
        }

        private boolean isIn(int block) {
            return blocks.computeIfAbsent(block, index -> {
                int start = Math.max(0, (index - 1) * BLOCK);
                int end = Math.min(text.length(), (index + 2) * BLOCK);
                return start < end && PrivateWords.tell(text.substring(start, end), fieldClass);
            });
        }
    }
}
