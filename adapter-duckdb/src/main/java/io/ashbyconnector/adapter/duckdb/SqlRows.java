package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an answer as JSON objects by column name: times as ISO text in UTC, {@code NaN} and infinities as text, JSON as
 * itself. A name that several columns have is numbered from the second on: {@code id}, {@code id_2}.
 *
 * @param columns their names, in order
 * @param rows decoded
 * @param more whether the answer had more of them
 * @param bytes whether they were cut off for their size rather than their number
 */
record SqlRows<T>(List<String> columns, List<T> rows, boolean more, boolean bytes) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    SqlRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Without the rows, which have personal data in them. */
    @Override
    public String toString() {
        return "SqlRows[" + rows.size() + " rows, columns=" + columns + "]";
    }

    /**
     * Reads an answer to its end, or to a limit.
     *
     * @throws io.ashbyconnector.error.InvalidInputException when not even one row fits
     */
    static <T> SqlRows<T> read(ResultSet answer, SqlLimits limits, RecordDecoder<T> decoder) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        List<String> names = names(columns);
        List<T> rows = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long size = 0;
        while (answer.next()) {
            if (rows.size() == limits.rows()) {
                return new SqlRows<>(names, rows, true, false);
            }
            bytes.reset();
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeStartObject();
                for (int i = 0; i < names.size(); i++) {
                    json.writeName(names.get(i));
                    write(json, value(answer, i + 1, columns.getColumnTypeName(i + 1)));
                }
                json.writeEndObject();
            }
            size += bytes.size();
            if (size > limits.bytes()) {
                if (rows.isEmpty()) {
                    throw SqlRefusal.of(
                            "One row of the answer has " + bytes.size() + " bytes, more than the limit of "
                                    + limits.bytes() + ".",
                            "Select fewer columns, or left(x, 1000).");
                }
                return new SqlRows<>(names, rows, true, true);
            }
            try (JsonParser parser = JSON.createParser(bytes.toByteArray())) {
                parser.nextToken();
                rows.add(decoder.decode(parser));
            }
        }
        return new SqlRows<>(names, rows, false, false);
    }

    /** Says that rows were cut off, if some were. */
    List<String> notices() {
        if (!more) {
            return List.of();
        }
        String how = bytes
                ? "the answer would be too large. Select fewer columns, or aggregate."
                : "aggregate, narrow it with WHERE, or go on with ORDER BY, LIMIT and OFFSET.";
        return List.of("These are the first " + rows.size() + " rows, and there are more: " + how);
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            given.add(columns.getColumnLabel(i));
        }
        Set<String> used = new HashSet<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            String name = label;
            for (int n = 2; !used.add(name); n++) {
                name = given.contains(label + "_" + n) ? label : label + "_" + n;
            }
            names.add(name);
        }
        return names;
    }

    private static @Nullable Object value(ResultSet answer, int column, String type) throws SQLException {
        return type.startsWith("TIMESTAMP") && !type.endsWith("]") && !type.contains("ZONE")
                ? answer.getObject(column, LocalDateTime.class)
                : answer.getObject(column);
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws SQLException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            number(json, number);
        } else if (value instanceof LocalDateTime time) {
            json.writeString(iso(time));
        } else if (value instanceof OffsetDateTime time) {
            json.writeString(iso(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
        } else if (value instanceof Timestamp time) {
            json.writeString(iso(time.toLocalDateTime()));
        } else if (value instanceof TemporalAccessor || value instanceof java.util.UUID) {
            json.writeString(value.toString());
        } else if (value instanceof org.duckdb.JsonNode text) {
            json(json, text.toString());
        } else if (value instanceof Array list) {
            json.writeStartArray();
            for (Object element : (Object[]) list.getArray()) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof DuckDBStruct struct) {
            object(json, struct.getMap());
        } else if (value instanceof Map<?, ?> map) {
            object(json, map);
        } else if (value instanceof Blob blob) {
            json.writeBinary(blob.getBytes(1, (int) blob.length()));
        } else {
            json.writeString(value.toString());
        }
    }

    private static void object(JsonGenerator json, Map<?, ?> map) throws SQLException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeName(String.valueOf(entry.getKey()));
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, Number number) {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                json.writeString(number.toString());
            } else if (number instanceof Float) {
                json.writeNumber(number.floatValue());
            } else {
                json.writeNumber(number.doubleValue());
            }
        } else if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    /** DuckDB takes a little more for JSON than the standard: what no parser reads is answered as text. */
    private static void json(JsonGenerator json, String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JacksonException malformed) {
            json.writeString(text);
            return;
        }
        JSON.writeTree(json, tree);
    }

    /** As Ashby writes times, to the millisecond; finer only where it is. */
    private static String iso(LocalDateTime time) {
        return (time.truncatedTo(ChronoUnit.MILLIS).equals(time) ? MILLIS : DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        .format(time)
                + "Z";
    }
}
