package io.ashbyconnector.sandbox.table;

import io.ashbyconnector.sandbox.seed.Dates;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON in Ashby's dialect. The name of a method says what becomes of a null: {@code optional} leaves the property
 * out, {@code nullable} writes null.
 */
public final class JsonWriter implements AutoCloseable {
    private final JsonGenerator out;
    private final char[] instant = "0000-00-00T00:00:00.000Z".toCharArray();

    public JsonWriter(JsonFactory json, OutputStream target) {
        this.out = json.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8);
    }

    public JsonWriter object() {
        out.writeStartObject();
        return this;
    }

    public JsonWriter object(String name) {
        out.writeObjectPropertyStart(name);
        return this;
    }

    public JsonWriter endObject() {
        out.writeEndObject();
        return this;
    }

    public JsonWriter array() {
        out.writeStartArray();
        return this;
    }

    public JsonWriter array(String name) {
        out.writeArrayPropertyStart(name);
        return this;
    }

    public JsonWriter endArray() {
        out.writeEndArray();
        return this;
    }

    public JsonWriter name(String name) {
        out.writeName(name);
        return this;
    }

    public JsonWriter value(String value) {
        out.writeString(value);
        return this;
    }

    public JsonWriter text(String name, String value) {
        out.writeStringProperty(name, value);
        return this;
    }

    public JsonWriter optionalText(String name, @Nullable String value) {
        return value == null ? this : text(name, value);
    }

    public JsonWriter nullableText(String name, @Nullable String value) {
        return value == null ? nothing(name) : text(name, value);
    }

    public JsonWriter texts(String name, List<String> values) {
        array(name);
        for (String value : values) {
            out.writeString(value);
        }
        return endArray();
    }

    public JsonWriter flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    public JsonWriter number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    public JsonWriter number(String name, double value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    public JsonWriter nothing(String name) {
        out.writeNullProperty(name);
        return this;
    }

    public JsonWriter nullableNumber(String name, @Nullable BigDecimal value) {
        return value == null ? nothing(name) : any(name, value);
    }

    /** Writes what JSON was read into: a string, a number, a boolean, a list, a map, or null. */
    public JsonWriter any(String name, @Nullable Object value) {
        out.writeName(name);
        return any(value);
    }

    private JsonWriter any(@Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            items.forEach(this::any);
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            object.forEach((key, each) -> any(key.toString(), each));
            out.writeEndObject();
        } else {
            out.writeString(value.toString());
        }
        return this;
    }

    /** Writes epoch milliseconds as {@code 2026-09-30T12:00:00.000Z}. */
    public JsonWriter instant(String name, long epochMillis) {
        long days = Math.floorDiv(epochMillis, Dates.DAY);
        int millis = (int) Math.floorMod(epochMillis, Dates.DAY);
        writeDate(days);
        digits(11, 2, millis / 3_600_000);
        digits(14, 2, millis / 60_000 % 60);
        digits(17, 2, millis / 1000 % 60);
        digits(20, 3, millis % 1000);
        out.writeName(name);
        out.writeString(instant, 0, instant.length);
        return this;
    }

    public JsonWriter optionalInstant(String name, @Nullable Long epochMillis) {
        return epochMillis == null ? this : instant(name, epochMillis);
    }

    public JsonWriter nullableInstant(String name, @Nullable Long epochMillis) {
        return epochMillis == null ? nothing(name) : instant(name, epochMillis);
    }

    @Override
    public void close() {
        out.close();
    }

    /** Days since 1970 to year, month, day: the 400-year cycle counted from 1 March 0000. */
    private void writeDate(long epochDay) {
        long days = epochDay + 719_468;
        int dayOfEra = (int) Math.floorMod(days, 146_097L);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * dayOfYear + 2) / 153;
        int year = (int) (yearOfEra + Math.floorDiv(days, 146_097L) * 400) + (month >= 10 ? 1 : 0);
        digits(0, 4, year);
        digits(5, 2, month < 10 ? month + 3 : month - 9);
        digits(8, 2, dayOfYear - (153 * month + 2) / 5 + 1);
    }

    private void digits(int at, int count, int value) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            instant[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
