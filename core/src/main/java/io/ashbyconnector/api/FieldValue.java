package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.model.job.CompensationComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of a custom field, in the form that the field's type wants (Ashby API, customField.setValue). Immutable. */
public final class FieldValue {

    private static final FieldValue NONE = new FieldValue(null);

    private final @Nullable Object value;

    private FieldValue(@Nullable Object value) {
        this.value = value;
    }

    private static <V> V required(@Nullable V value, String name) {
        return MissingParameterException.required(value, name);
    }

    /**
     * For fields of the types String, LongText, Email, Phone and UUID, and for one option of a ValueSelect.
     *
     * @param text the text
     * @return the value
     */
    public static FieldValue text(String text) {
        return new FieldValue(required(text, "text"));
    }

    /**
     * Yes or no, for a field of the type Boolean.
     *
     * @param flag true for yes, false for no
     * @return the value
     */
    public static FieldValue flag(boolean flag) {
        return new FieldValue(flag);
    }

    /**
     * Of a field of type {@code Number}.
     *
     * @param number the number
     * @return the value
     */
    public static FieldValue number(BigDecimal number) {
        return new FieldValue(required(number, "number"));
    }

    /**
     * Of a field of type {@code Number}.
     *
     * @param number the number
     * @return the value
     */
    public static FieldValue number(long number) {
        return new FieldValue(number);
    }

    /**
     * A day, for a field of the type Date.
     *
     * @param day the day
     * @return the value
     */
    public static FieldValue date(LocalDate day) {
        return new FieldValue(required(day, "day"));
    }

    /**
     * A moment, for a field of the type Date.
     *
     * @param moment the moment
     * @return the value
     */
    public static FieldValue date(Instant moment) {
        return new FieldValue(required(moment, "moment").toString());
    }

    /**
     * Of a field of type {@code Url}.
     *
     * @param url the address
     * @return the value
     */
    public static FieldValue url(URI url) {
        return new FieldValue(required(url, "url"));
    }

    /**
     * The values of the options that are chosen in a MultiValueSelect.
     *
     * @param values the values of the options
     * @return the value
     */
    public static FieldValue options(String... values) {
        return new FieldValue(EntityCalls.listOf("values", values));
    }

    /**
     * An amount in a currency such as {@code EUR}.
     *
     * @param amount the amount, in units of the currency
     * @param currencyCode the ISO 4217 code of the currency
     * @return the value
     */
    public static FieldValue currency(BigDecimal amount, String currencyCode) {
        return new FieldValue(
                Map.of("value", required(amount, "amount"), "currencyCode", required(currencyCode, "currencyCode")));
    }

    /**
     * Of a field of type {@code NumberRange}.
     *
     * @param min the lower end
     * @param max the upper end
     * @return the value
     */
    public static FieldValue numberRange(BigDecimal min, BigDecimal max) {
        return new FieldValue(
                Map.of("type", "number-range", "minValue", required(min, "min"), "maxValue", required(max, "max")));
    }

    /**
     * A range of pay in a currency such as {@code EUR}.
     *
     * @param min the lower end
     * @param max the upper end
     * @param currencyCode the ISO 4217 code of the currency
     * @param interval how often it is paid
     * @return the value
     */
    public static FieldValue compensationRange(
            BigDecimal min, BigDecimal max, String currencyCode, CompensationComponent.Interval interval) {
        return new FieldValue(Map.of(
                "type", "compensation-range",
                "minValue", required(min, "min"),
                "maxValue", required(max, "max"),
                "currencyCode", required(currencyCode, "currencyCode"),
                "interval", required(interval, "interval").value()));
    }

    /**
     * No value: clears the field. Only fields of projects and job postings can be cleared.
     *
     * @return the value
     */
    public static FieldValue none() {
        return NONE;
    }

    static @Nullable Object sent(FieldValue value) {
        return required(value, "fieldValue").value;
    }

    /** By the ids of their fields. */
    static List<Map<String, @Nullable Object>> sent(Map<String, FieldValue> values) {
        return required(values, "values").entrySet().stream()
                .map(each -> pair(required(each.getKey(), "fieldId"), sent(each.getValue())))
                .toList();
    }

    private static Map<String, @Nullable Object> pair(String fieldId, @Nullable Object value) {
        Map<String, @Nullable Object> pair = new LinkedHashMap<>();
        pair.put("fieldId", fieldId);
        pair.put("fieldValue", value);
        return pair;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValue that && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return value == null ? "no value" : "a value";
    }
}
