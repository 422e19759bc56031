package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CompanyField;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the value that a request gives to one of the company's own fields, and checks it by the field's type. */
final class FieldValues {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Set<String> INTERVALS = Set.of(
            "NONE",
            "1 TIME",
            "1 HOUR",
            "1 DAY",
            "1 WEEK",
            "2 WEEK",
            "0.5 MONTH",
            "1 MONTH",
            "2 MONTH",
            "3 MONTH",
            "6 MONTH",
            "1 YEAR");

    private FieldValues() {}

    /**
     * The value of the argument {@code name}; null if it takes the field's value away.
     *
     * @throws Problem if it is missing, not of the field's type, or takes away a value that has to be there
     */
    static @Nullable Object read(Params params, String name, CompanyField.Definition field) {
        if (!params.has(name)) {
            throw params.missing(name);
        }
        if (field.archived()) {
            throw Problem.invalid("The custom field " + field.title() + " is archived");
        }
        if (params.isNull(name)) {
            if (field.isRequired()) {
                throw params.wrong(name, "a value, as the field " + field.title() + " is required");
            }
            return null;
        }
        return switch (field.fieldType()) {
            case "Boolean" -> params.flag(name);
            case "Number" -> params.decimal(name);
            case "Date" -> date(params, name);
            case "Email" -> matching(params, name, EMAIL, "an e-mail address");
            case "Url" -> url(params, name);
            case "UUID" -> params.id(name);
            case "ValueSelect" -> option(params, name, params.requiredText(name), field);
            case "MultiValueSelect" -> {
                params.strings(name).forEach(value -> option(params, name, value, field));
                yield params.strings(name);
            }
            case "Currency" -> money(params.requiredObject(name));
            case "NumberRange" -> range(params.requiredObject(name), "number-range");
            case "CompensationRange" -> pay(params.requiredObject(name));
            default -> params.requiredText(name);
        };
    }

    private static String date(Params params, String name) {
        String text = params.requiredText(name);
        try {
            LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            params.instant(name);
        }
        return text;
    }

    private static String url(Params params, String name) {
        String text = params.requiredText(name);
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text;
            }
        } catch (IllegalArgumentException notAUri) {
            throw params.wrong(name, "an http or https URL");
        }
        throw params.wrong(name, "an http or https URL");
    }

    private static String matching(Params params, String name, Pattern form, String expected) {
        String text = params.requiredText(name);
        if (!form.matcher(text).matches()) {
            throw params.wrong(name, expected);
        }
        return text;
    }

    private static String option(Params params, String name, String value, CompanyField.Definition field) {
        List<String> open = field.options().stream()
                .filter(option -> !option.archived())
                .map(CompanyField.Option::value)
                .toList();
        if (!open.contains(value)) {
            throw params.wrong(name, "of the field's selectable values: " + String.join(", ", open));
        }
        return value;
    }

    private static Map<String, Object> money(Params money) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", number(money, "value"));
        value.put("currencyCode", matching(money, "currencyCode", CURRENCY, "a currency code such as EUR"));
        return value;
    }

    private static Map<String, Object> range(Params range, String type) {
        if (!type.equals(range.requiredText("type"))) {
            throw range.wrong("type", "\"" + type + "\"");
        }
        BigDecimal low = number(range, "minValue");
        BigDecimal high = number(range, "maxValue");
        if (low.compareTo(high) > 0) {
            throw range.wrong("minValue", "no greater than maxValue");
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", type);
        value.put("minValue", low);
        value.put("maxValue", high);
        return value;
    }

    private static Map<String, Object> pay(Params pay) {
        Map<String, Object> value = range(pay, "compensation-range");
        value.put("currencyCode", matching(pay, "currencyCode", CURRENCY, "a currency code such as EUR"));
        value.put("interval", pay.requiredOneOf("interval", INTERVALS));
        return value;
    }

    private static BigDecimal number(Params params, String name) {
        BigDecimal number = params.decimal(name);
        if (number == null) {
            throw params.missing(name);
        }
        return number;
    }
}
