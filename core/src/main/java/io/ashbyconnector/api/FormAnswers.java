package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to the fields of a form, by the paths that the form's definition gives them, such as
 * {@code _systemfield_email}. Immutable: every answer returns new ones.
 */
public final class FormAnswers {

    private final Map<String, Object> values;

    private FormAnswers(Map<String, Object> values) {
        this.values = values;
    }

    /** No answers yet. */
    public static FormAnswers none() {
        return new FormAnswers(Map.of());
    }

    private FormAnswers with(String path, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(
                MissingParameterException.required(path, "path"),
                MissingParameterException.required(value, "value of " + path));
        return new FormAnswers(more);
    }

    /** Text of one line or more, an address, a link, or the value of the option that is chosen. */
    public FormAnswers text(String path, String text) {
        return with(path, text);
    }

    /** Text in a field of the type RichText. */
    public FormAnswers richText(String path, String text) {
        return with(path, Map.of("type", "PlainText", "value", MissingParameterException.required(text, path)));
    }

    /** A score from 1, a strong no, to 4, a strong yes. */
    public FormAnswers score(String path, int score) {
        return with(path, Map.of("score", score));
    }

    public FormAnswers flag(String path, boolean flag) {
        return with(path, flag);
    }

    public FormAnswers number(String path, long number) {
        return with(path, number);
    }

    public FormAnswers date(String path, LocalDate day) {
        return with(path, day);
    }

    /** The values of the options that are chosen. */
    public FormAnswers options(String path, String... values) {
        return with(path, List.copyOf(Arrays.asList(values)));
    }

    /** An amount in a currency such as {@code EUR}. */
    public FormAnswers currency(String path, BigDecimal amount, String currencyCode) {
        return with(path, Map.of("value", amount, "currencyCode", currencyCode));
    }

    /** The handle of an uploaded file. */
    public FormAnswers file(String path, String fileHandle) {
        return with(path, fileHandle);
    }

    /** Any other answer: text, a number, a boolean, or a list or map of these. */
    public FormAnswers value(String path, Object value) {
        return with(path, value);
    }

    /** As the service takes a filled-in form. */
    static Map<String, Object> sent(FormAnswers answers) {
        return Map.of("fieldSubmissions", submissions(answers));
    }

    static List<Map<String, Object>> submissions(FormAnswers answers) {
        return MissingParameterException.required(answers, "answers").values.entrySet().stream()
                .map(each -> EntityCalls.given("path", each.getKey(), "value", each.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
