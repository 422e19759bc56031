package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import java.time.DateTimeException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action.
 *
 * @param name as the API spells it, such as {@code createdAfter}
 * @param required whether the action cannot be run without it
 * @param allowed the values of an enumeration; empty when any value of the type goes
 * @param min smallest number; null when any goes
 * @param max largest number; null when any goes
 */
public record Parameter(
        String name,
        ParameterType type,
        String description,
        boolean required,
        List<String> allowed,
        @Nullable Long min,
        @Nullable Long max) {

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    static Parameter of(String name, ParameterType type, String description) {
        return new Parameter(name, type, description, false, List.of(), null, null);
    }

    Parameter asRequired() {
        return new Parameter(name, type, description, true, allowed, min, max);
    }

    Parameter oneOf(List<String> values) {
        return new Parameter(name, type, description, required, values, min, max);
    }

    Parameter between(long smallest, long largest) {
        return new Parameter(name, type, description, required, allowed, smallest, largest);
    }

    /** The value to send. */
    Object check(Object value, String operation, TimestampReader timestamps) {
        Object accepted;
        try {
            accepted = type.accept(value, timestamps);
        } catch (DateTimeException noTimestamp) {
            throw invalid(operation, "cannot be " + describe(value) + ": " + noTimestamp.getMessage() + ".", null);
        }
        if (accepted == null) {
            throw invalid(operation, "must be " + type.withArticle() + ", not " + describe(value) + ".", null);
        }
        if (accepted instanceof Long number && ((min != null && number < min) || (max != null && number > max))) {
            throw invalid(operation, "must be from " + min + " to " + max + ", not " + number + ".", null);
        }
        if (!allowed.isEmpty()) {
            for (Object each : accepted instanceof List<?> list ? list : List.of(accepted)) {
                if (!allowed.contains(String.valueOf(each))) {
                    throw invalid(
                            operation,
                            "does not take '" + each + "'.",
                            NearestName.hint(String.valueOf(each), allowed));
                }
            }
        }
        return accepted;
    }

    private InvalidParameterException invalid(String operation, String problem, @Nullable String hint) {
        return new InvalidParameterException(ErrorDetails.of("The parameter '" + name + "' " + problem)
                .in(operation)
                .hint(hint));
    }

    private static String describe(Object value) {
        if (value instanceof CharSequence text) {
            return text.toString().isBlank() ? "blank" : "'" + text + "'";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof TemporalAccessor) {
            return String.valueOf(value);
        }
        return value instanceof Iterable<?> ? "a list" : "an object";
    }
}
