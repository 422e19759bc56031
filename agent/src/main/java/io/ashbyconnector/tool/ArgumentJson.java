package io.ashbyconnector.tool;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.internal.json.JsonTrees;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** JSON that a model wrote. */
final class ArgumentJson {

    /** No parameter needs more, and a tree of this depth can be walked and written anywhere. */
    private static final int MOST_LEVELS = 50;

    /** The digits before the point of the largest double. */
    private static final int MOST_DIGITS = 309;

    private static final Set<String> WORDS_FOR_NOTHING = Set.of("", "null", "[]", "{}");

    private ArgumentJson() {}

    /**
     * Reads one value.
     *
     * @param what it is, in the plural, for the message
     * @throws InvalidParameterException when it is not JSON, too deep, or has a number that no service could take
     */
    static JsonNode read(String json, String what) {
        JsonNode node;
        try {
            node = JsonTrees.readDistinct(json);
        } catch (JacksonException malformed) {
            throw new InvalidParameterException(ErrorDetails.of(problem(malformed, what)));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            throw outOfRange(what);
        }
        check(node, what, 0);
        return node;
    }

    /** The place, and not Jackson's words, which are about classes. */
    private static String problem(JacksonException malformed, String what) {
        TokenStreamLocation place = malformed.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        if (malformed instanceof StreamConstraintsException) {
            return "A name or a number in the " + what + " is too long" + where + ".";
        }
        return malformed instanceof MismatchedInputException
                ? "The " + what + " are not valid JSON: they hold a second value, or the same name twice" + where + "."
                : "The " + what + " are not valid JSON" + where + ".";
    }

    private static void check(JsonNode node, String what, int level) {
        if (level > MOST_LEVELS) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The " + what + " are nested more than " + MOST_LEVELS + " levels deep."));
        }
        if (node.isBigDecimal() || node.isBigInteger()) {
            BigDecimal number = node.decimalValue();
            if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw outOfRange(what);
            }
        }
        node.forEach(child -> check(child, what, level + 1));
    }

    private static InvalidParameterException outOfRange(String what) {
        return new InvalidParameterException(
                ErrorDetails.of("A number in the " + what + " is out of range.").hint("Give a smaller one."));
    }

    /** Whether a value says that there is none, in one of the ways in which models leave something out. */
    static boolean isNothing(JsonNode value) {
        if (value.isString()) {
            return WORDS_FOR_NOTHING.contains(
                    value.stringValue().replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        }
        return value.isNull()
                || (value.isObject() && value.isEmpty())
                || (value.isArray() && value.valueStream().allMatch(ArgumentJson::isNothing));
    }
}
