package io.ashbyconnector.sandbox.operation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that fields of each type take, in forms and as the company's own fields of a record. */
final class FieldValue {
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
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

    private FieldValue() {}

    /**
     * A value of a company's own field, as the record keeps it.
     *
     * @param name what a refusal calls the argument
     * @param options whether a choice may be made
     * @throws Problem if a field of this type does not take the value
     */
    static Object ofField(String name, String type, Object value, Predicate<String> options) {
        return switch (type) {
            case "Date" -> {
                if (!isMoment(value)) {
                    throw wrong(name, "a date");
                }
                yield value;
            }
            case "Number" -> number(name, value);
            default -> shared(name, type, value, options);
        };
    }

    /**
     * A value that was filled into a form.
     *
     * @param name what a refusal calls the argument
     * @param options whether a choice may be made
     * @throws Problem if a field of this type does not take the value
     */
    static Object ofForm(String name, String type, Object value, Predicate<String> options) {
        return switch (type) {
            case "Date" -> {
                if (!isDay(value)) {
                    throw wrong(name, "a date such as 2026-09-30");
                }
                yield value;
            }
            case "Number" -> {
                BigDecimal number = number(name, value);
                if (number.stripTrailingZeros().scale() > 0) {
                    throw wrong(name, "a whole number");
                }
                yield number;
            }
            case "Score" -> {
                if (!(value instanceof Map<?, ?> object)) {
                    throw wrong(name, "an object with a 'score' from 1 to 4");
                }
                BigDecimal score = number(name + ".score", object.get("score"));
                if (!Set.of("1", "2", "3", "4").contains(score.toPlainString())) {
                    throw wrong(name + ".score", "a whole number from 1 to 4");
                }
                yield value;
            }
            case "RichText" -> {
                if (!(value instanceof Map<?, ?> object)
                        || !"PlainText".equals(object.get("type"))
                        || !(object.get("value") instanceof String)) {
                    throw wrong(name, "an object with the 'type' PlainText and a 'value'");
                }
                yield value;
            }
            case "Url" -> value.equals("") ? value : shared(name, type, value, options);
            case "UUID" ->
                shared(name, type, value instanceof Map<?, ?> object ? present(name, object, "value") : value, options);
            default -> shared(name, type, value, options);
        };
    }

    private static Object shared(String name, String type, Object value, Predicate<String> options) {
        return switch (type) {
            case "Boolean" -> flag(name, value);
            case "ValueSelect" -> {
                if (!(value instanceof String option) || !options.test(option)) {
                    throw wrong(name, "the value of one of the options");
                }
                yield value;
            }
            case "MultiValueSelect" -> {
                if (!(value instanceof List<?> chosen)
                        || !chosen.stream().allMatch(each -> each instanceof String option && options.test(option))) {
                    throw wrong(name, "an array of values of the options");
                }
                yield value;
            }
            case "Currency" -> money(name, value);
            case "NumberRange" -> range(name, "number-range", value);
            case "CompensationRange" -> {
                Map<?, ?> range = range(name, "compensation-range", value);
                currency(name, range);
                if (!(range.get("interval") instanceof String interval) || !INTERVALS.contains(interval)) {
                    throw wrong(name + ".interval", "an interval such as 1 YEAR");
                }
                yield range;
            }
            case "Url" -> text(name, value, Params.URL, "a URL that begins with http or https");
            case "UUID" -> text(name, value, UUID, "a UUID");
            case "Email" -> text(name, value, Pattern.compile("[^@\\s]+@[^@\\s]+"), "an email address");
            case "File", "Location" -> value;
            default -> text(name, value, Pattern.compile("(?s).*"), "a string");
        };
    }

    private static String text(String name, Object value, Pattern pattern, String expected) {
        if (!(value instanceof String text) || !pattern.matcher(text).matches()) {
            throw wrong(name, expected);
        }
        return text;
    }

    private static Boolean flag(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw wrong(name, "a boolean");
    }

    private static BigDecimal number(String name, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        try {
            if (value instanceof String text) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, "a number");
        }
        throw wrong(name, "a number");
    }

    private static Map<?, ?> money(String name, Object value) {
        if (!(value instanceof Map<?, ?> money)) {
            throw wrong(name, "an object with 'value' and 'currencyCode'");
        }
        number(name + ".value", money.get("value"));
        currency(name, money);
        return money;
    }

    private static Map<?, ?> range(String name, String type, Object value) {
        if (!(value instanceof Map<?, ?> range) || !type.equals(range.get("type"))) {
            throw wrong(name, "an object with the 'type' " + type);
        }
        BigDecimal low = number(name + ".minValue", range.get("minValue"));
        if (low.compareTo(number(name + ".maxValue", range.get("maxValue"))) > 0) {
            throw wrong(name + ".maxValue", "no less than 'minValue'");
        }
        return range;
    }

    private static void currency(String name, Map<?, ?> money) {
        text(name + ".currencyCode", present(name, money, "currencyCode"), CURRENCY, "a currency code such as USD");
    }

    private static Object present(String name, Map<?, ?> object, String within) {
        Object value = object.get(within);
        if (value == null) {
            throw Problem.invalid("Expected '" + name + "." + within + "'");
        }
        return value;
    }

    private static boolean isDay(Object value) {
        try {
            return value instanceof String text && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static boolean isMoment(Object value) {
        try {
            return isDay(value)
                    || (value instanceof String text
                            && OffsetDateTime.parse(text).toInstant().isAfter(Instant.MIN));
        } catch (DateTimeException notAMoment) {
            return false;
        }
    }

    private static Problem wrong(String name, String expected) {
        return Problem.invalid("Expected '" + name + "' to be " + expected);
    }
}
