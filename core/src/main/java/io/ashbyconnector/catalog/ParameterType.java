package io.ashbyconnector.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a parameter, and how a caller's value becomes the one that is sent. */
public enum ParameterType {
    STRING("string") {
        @Override
        @Nullable
        Object accept(Object value, TimestampReader timestamps) {
            return value instanceof CharSequence text && !text.toString().isBlank() ? text.toString() : null;
        }
    },
    BOOLEAN("boolean") {
        @Override
        @Nullable
        Object accept(Object value, TimestampReader timestamps) {
            return value instanceof Boolean ? value : null;
        }
    },
    INTEGER("integer") {
        @Override
        @Nullable
        Object accept(Object value, TimestampReader timestamps) {
            boolean whole = value instanceof Integer || value instanceof Long || value instanceof Short;
            return whole ? ((Number) value).longValue() : null;
        }
    },
    /** A moment, as {@link TimestampReader} reads it; sent as milliseconds since 1970-01-01T00:00:00Z. */
    TIMESTAMP("timestamp (a year, month or day, a time, an age such as 7d, or epoch milliseconds)") {
        @Override
        Object accept(Object value, TimestampReader timestamps) {
            return timestamps.read(value).toEpochMilli();
        }
    },
    /** One string stands for a list of one. */
    STRING_LIST("list of strings") {
        @Override
        @Nullable
        Object accept(Object value, TimestampReader timestamps) {
            if (value instanceof CharSequence) {
                Object text = STRING.accept(value, timestamps);
                return text == null ? null : List.of(text);
            }
            if (!(value instanceof Iterable<?> values)) {
                return null;
            }
            List<Object> texts = new ArrayList<>();
            for (Object each : values) {
                Object text = each == null ? null : STRING.accept(each, timestamps);
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
        Object accept(Object value, TimestampReader timestamps) {
            return value instanceof Map<?, ?> ? value : null;
        }
    },
    LIST("list") {
        @Override
        @Nullable
        Object accept(Object value, TimestampReader timestamps) {
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

    String withArticle() {
        return ("aeiou".indexOf(description.charAt(0)) < 0 ? "a " : "an ") + description;
    }

    /**
     * The value to send, or null when the given one is not of this type.
     *
     * @throws java.time.DateTimeException when it is to be a timestamp and is none; the message says what to write
     */
    abstract @Nullable Object accept(Object value, TimestampReader timestamps);
}
