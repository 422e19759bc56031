package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.model.job.CompensationComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

    private static FieldValue of(@Nullable Object value) {
        return new FieldValue(MissingParameterException.required(value, "value"));
    }

    /** For fields of the types String, LongText, Email, Phone and UUID, and for one option of a ValueSelect. */
    public static FieldValue text(String text) {
        return of(text);
    }

    public static FieldValue flag(boolean flag) {
        return of(flag);
    }

    public static FieldValue number(BigDecimal number) {
        return of(number);
    }

    public static FieldValue number(long number) {
        return of(number);
    }

    /** A day, for a field of the type Date. */
    public static FieldValue date(LocalDate day) {
        return of(day);
    }

    /** A moment, for a field of the type Date. */
    public static FieldValue date(Instant moment) {
        return of(String.valueOf(MissingParameterException.required(moment, "moment")));
    }

    public static FieldValue url(URI url) {
        return of(url);
    }

    /** The values of the options that are chosen in a MultiValueSelect. */
    public static FieldValue options(String... values) {
        return of(List.copyOf(Arrays.asList(values)));
    }

    /** An amount in a currency such as {@code EUR}. */
    public static FieldValue currency(BigDecimal amount, String currencyCode) {
        return of(Map.of("value", amount, "currencyCode", currencyCode));
    }

    public static FieldValue numberRange(BigDecimal min, BigDecimal max) {
        return of(Map.of("type", "number-range", "minValue", min, "maxValue", max));
    }

    /** A range of pay in a currency such as {@code EUR}. */
    public static FieldValue compensationRange(
            BigDecimal min, BigDecimal max, String currencyCode, CompensationComponent.Interval interval) {
        return of(Map.of(
                "type", "compensation-range",
                "minValue", min,
                "maxValue", max,
                "currencyCode", currencyCode,
                "interval", interval.value()));
    }

    /** Clears the field, where that is possible: for now those of projects and postings. */
    public static FieldValue none() {
        return NONE;
    }

    static @Nullable Object sent(FieldValue value) {
        return MissingParameterException.required(value, "fieldValue").value;
    }

    /** By the ids of their fields. */
    static List<Map<String, @Nullable Object>> sent(Map<String, FieldValue> values) {
        return MissingParameterException.required(values, "values").entrySet().stream()
                .map(each -> EntityCalls.pair("fieldId", each.getKey(), "fieldValue", sent(each.getValue())))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValue that && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
