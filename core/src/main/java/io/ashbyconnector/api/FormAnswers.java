package io.ashbyconnector.api;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the fields of a form, by the paths that the form's definition gives them, such as
 * {@code _systemfield_email}. Immutable: every answer returns new ones.
 */
public final class FormAnswers {

    private static final int MAX_SCORE = 4;

    private final Map<String, Object> values;

    private FormAnswers(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * No answers yet.
     *
     * @return no answers
     */
    public static FormAnswers none() {
        return new FormAnswers(Map.of());
    }

    private FormAnswers with(String path, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(MissingParameterException.required(path, "path"), MissingParameterException.required(value, path));
        return new FormAnswers(more);
    }

    /**
     * Text of one line or more, an address, a link, or the value of the option that is chosen.
     *
     * @param path the path of the form's field
     * @param text the text
     * @return the answers so far, with this one
     */
    public FormAnswers text(String path, String text) {
        return with(path, text);
    }

    /**
     * Text in a field of the type RichText.
     *
     * @param path the path of the form's field
     * @param text the text
     * @return the answers so far, with this one
     */
    public FormAnswers richText(String path, String text) {
        return with(path, Map.of("type", "PlainText", "value", MissingParameterException.required(text, path)));
    }

    /**
     * A score from 1, a strong no, to 4, a strong yes.
     *
     * @param path the path of the form's field
     * @param score the score, 1 to 4
     * @return the answers so far, with this one
     * @throws InvalidInputException when it is another number
     */
    public FormAnswers score(String path, int score) {
        if (score < 1 || score > MAX_SCORE) {
            throw new InvalidInputException(ErrorDetails.of("The score of '" + path + "' is " + score + ".")
                    .hint("Scores are 1, a strong no, to 4, a strong yes."));
        }
        return with(path, Map.of("score", score));
    }

    /**
     * Yes or no.
     *
     * @param path the path of the form's field
     * @param flag true for yes, false for no
     * @return the answers so far, with this one
     */
    public FormAnswers flag(String path, boolean flag) {
        return with(path, flag);
    }

    /**
     * An answer to a question for a number.
     *
     * @param path the path of the form's field
     * @param number the number
     * @return the answers so far, with this one
     */
    public FormAnswers number(String path, BigDecimal number) {
        return with(path, number);
    }

    /**
     * An answer to a question for a number.
     *
     * @param path the path of the form's field
     * @param number the number
     * @return the answers so far, with this one
     */
    public FormAnswers number(String path, long number) {
        return with(path, number);
    }

    /**
     * An answer to a question for a date.
     *
     * @param path the path of the form's field
     * @param day the day
     * @return the answers so far, with this one
     */
    public FormAnswers date(String path, LocalDate day) {
        return with(path, day);
    }

    /**
     * The values of the options that are chosen.
     *
     * @param path the path of the form's field
     * @param values the values of the options
     * @return the answers so far, with this one
     */
    public FormAnswers options(String path, String... values) {
        return with(path, EntityCalls.listOf(path, values));
    }

    /**
     * An amount in a currency such as {@code EUR}.
     *
     * @param path the path of the form's field
     * @param amount the amount, in units of the currency
     * @param currencyCode the ISO 4217 code of the currency
     * @return the answers so far, with this one
     */
    public FormAnswers currency(String path, BigDecimal amount, String currencyCode) {
        return with(
                path,
                Map.of(
                        "value",
                        MissingParameterException.required(amount, "amount"),
                        "currencyCode",
                        MissingParameterException.required(currencyCode, "currencyCode")));
    }

    /**
     * The handle of an uploaded file.
     *
     * @param path the path of the form's field
     * @param fileHandle the handle
     * @return the answers so far, with this one
     */
    public FormAnswers file(String path, String fileHandle) {
        return with(path, fileHandle);
    }

    /**
     * Any other answer: text, a number, a boolean, or a list or map of these.
     *
     * @param path the path of the form's field
     * @param value the answer
     * @return the answers so far, with this one
     */
    public FormAnswers value(String path, Object value) {
        return with(path, value);
    }

    /** As the service takes a filled-in form. */
    static Map<String, Object> sent(FormAnswers answers, String name) {
        return Map.of("fieldSubmissions", submissions(answers, name));
    }

    static List<Map<String, Object>> submissions(FormAnswers answers, String name) {
        return MissingParameterException.required(answers, name).values.entrySet().stream()
                .map(each -> Map.of("path", each.getKey(), "value", each.getValue()))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormAnswers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The paths without the answers. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
