package io.ashbyconnector.tool;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What kind of private matter a field holds; {@link AshbyTool.Builder#mask} keeps classes of fields from the model. A field is
 * told by its place in the record, else by the words of its title or its question, in many languages, and texts are searched
 * for values. In doubt it is masked.
 */
public enum FieldClass {
    /** Email addresses, phone numbers, addresses, profiles in social networks, the address an application was sent from. */
    CONTACT("contact"),
    /** Compensation, salaries, expectations and pay ranges: in fields of their own, custom fields, answers, and within texts. */
    PAY("pay"),
    /** Texts that candidates wrote, or that were written about them: answers, notes, feedback, messages, resumes. */
    FREE_TEXT("free text");

    private static final Pattern LIKE_MASK =
            Pattern.compile("(?i)\\[[\\s*_]*(?:(?:contact|pay|free[\\s_-]*text)[\\s_:-]*)?masked[\\s*_]*\\]");

    private final String label;
    private final String mask;

    FieldClass(String label) {
        this.label = label;
        this.mask = "[" + label + " masked]";
    }

    String label() {
        return label;
    }

    /** What a masked value is replaced by. */
    String mask() {
        return mask;
    }

    /** Whether a text holds a mask, be it written in a somewhat different way. */
    static boolean holdsMask(String text) {
        return LIKE_MASK.matcher(text).find();
    }

    static boolean isMask(String text) {
        return Stream.of(values()).anyMatch(each -> each.mask.equals(text));
    }
}
