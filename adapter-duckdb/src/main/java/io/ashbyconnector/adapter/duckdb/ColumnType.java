package io.ashbyconnector.adapter.duckdb;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How a field is kept in a column. */
enum ColumnType {
    VARCHAR {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
    },
    TIMESTAMP {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return null;
            }
            try {
                Instant time = OffsetDateTime.parse(parser.getString()).toInstant();
                return ChronoUnit.MICROS.between(Instant.EPOCH, time);
            } catch (DateTimeException | ArithmeticException odd) {
                return null;
            }
        }

        @Override
        void appendValue(DuckDBAppender appender, Object value) throws SQLException {
            appender.appendEpochMicros((Long) value);
        }
    },
    DATE {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return null;
            }
            try {
                return LocalDate.parse(parser.getString());
            } catch (DateTimeException odd) {
                return null;
            }
        }

        @Override
        void appendValue(DuckDBAppender appender, Object value) throws SQLException {
            appender.append((LocalDate) value);
        }
    },
    BOOLEAN {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            JsonToken token = parser.currentToken();
            return token == JsonToken.VALUE_TRUE ? Boolean.TRUE : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
        }

        @Override
        void appendValue(DuckDBAppender appender, Object value) throws SQLException {
            appender.append((Boolean) value);
        }
    },
    BIGINT {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            if (!isNumber(parser)) {
                return null;
            }
            try {
                return parser.getDecimalValue().longValueExact();
            } catch (ArithmeticException | NumberFormatException odd) {
                return null;
            }
        }

        @Override
        void appendValue(DuckDBAppender appender, Object value) throws SQLException {
            appender.append((Long) value);
        }
    },
    DOUBLE {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            if (!isNumber(parser)) {
                return null;
            }
            try {
                BigDecimal exact = parser.getDecimalValue();
                double value = exact.doubleValue();
                return Double.isFinite(value) ? value : null;
            } catch (NumberFormatException odd) {
                return null;
            }
        }

        @Override
        void appendValue(DuckDBAppender appender, Object value) throws SQLException {
            appender.append((Double) value);
        }
    },
    /** Any value, as it came. */
    JSON {
        @Override
        @Nullable
        Object read(JsonParser parser) {
            throw new IllegalStateException("A JSON column takes the text of its value.");
        }
    };

    /** The value that the parser stands on, which is no object and no list; null for one that does not fit. */
    abstract @Nullable Object read(JsonParser parser);

    void appendValue(DuckDBAppender appender, Object value) throws SQLException {
        appender.append((String) value);
    }

    static void append(DuckDBAppender appender, ColumnType type, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Collection<?> list) {
            appender.append(list);
        } else {
            type.appendValue(appender, value);
        }
    }

    private static boolean isNumber(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token != null && token.isNumeric();
    }

    /** The type of a field of the model, without the {@code []} of a list. */
    static ColumnType of(String fieldType) {
        return switch (fieldType) {
            case "string" -> VARCHAR;
            case "date-time" -> TIMESTAMP;
            case "date" -> DATE;
            case "boolean" -> BOOLEAN;
            case "integer" -> BIGINT;
            case "number" -> DOUBLE;
            case "object", "any" -> JSON;
            default ->
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "No column holds a field of type %s.", fieldType));
        };
    }
}
