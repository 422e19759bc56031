package io.ashbyconnector.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a parameter, and how a caller's value becomes the one that is sent. */
public enum ParameterType {
    STRING("string") {
        @Override
        @Nullable
        Object accept(Object value) {
            return value instanceof CharSequence text && !text.toString().isBlank() ? text.toString() : null;
        }
    },
    BOOLEAN("boolean") {
        @Override
        @Nullable
        Object accept(Object value) {
            return value instanceof Boolean ? value : null;
        }
    },
    INTEGER("integer") {
        @Override
        @Nullable
        Object accept(Object value) {
            boolean whole = value instanceof Integer || value instanceof Long || value instanceof Short;
            return whole ? ((Number) value).longValue() : null;
        }
    },
    /** A moment; sent as milliseconds since 1970-01-01T00:00:00Z. A date without a time is its first moment in UTC. */
    TIMESTAMP("timestamp (ISO-8601, a date, or epoch milliseconds)") {
        @Override
        @Nullable
        Object accept(Object value) {
            if (value instanceof Instant instant) {
                return instant.toEpochMilli();
            }
            if (value instanceof LocalDate date) {
                return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            }
            return value instanceof CharSequence text ? parse(text.toString().strip()) : INTEGER.accept(value);
        }

        private @Nullable Object parse(String text) {
            try {
                return text.indexOf('T') >= 0
                        ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                        : accept(LocalDate.parse(text));
            } catch (DateTimeException malformed) {
                return null;
            }
        }
    },
    /** One string stands for a list of one. */
    STRING_LIST("list of strings") {
        @Override
        @Nullable
        Object accept(Object value) {
            if (value instanceof CharSequence) {
                Object text = STRING.accept(value);
                return text == null ? null : List.of(text);
            }
            if (!(value instanceof Iterable<?> values)) {
                return null;
            }
            List<Object> texts = new ArrayList<>();
            for (Object each : values) {
                Object text = each == null ? null : STRING.accept(each);
                if (text == null) {
                    return null;
                }
                texts.add(text);
            }
            return List.copyOf(texts);
        }
    },
    OBJECT("object") {
        @Override
        @Nullable
        Object accept(Object value) {
            return value instanceof Map<?, ?> ? value : null;
        }
    },
    LIST("list") {
        @Override
        @Nullable
        Object accept(Object value) {
            return value instanceof List<?> ? value : null;
        }
    };

    private final String description;

    ParameterType(String description) {
        this.description = description;
    }

    /** For people: {@code list of strings}. */
    public String description() {
        return description;
    }

    /** The value to send, or null when the given one is not of this type. */
    abstract @Nullable Object accept(Object value);
}
