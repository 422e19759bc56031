package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.port.RecordDecoder;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads records into rows, straight from the parser: the values of the columns, and the text of the whole, are taken in one go. A value that
 * is not what the model says leaves its column null, and stays in the text. For one listing at a time.
 */
final class RowDecoder implements RecordDecoder<Row> {

    private static final JsonFactory JSON = new JsonFactory();

    private final TableSchema schema;

    RowDecoder(TableSchema schema) {
        this.schema = schema;
    }

    /** Decodes the text of a record. */
    static <T> T ofText(String record, RecordDecoder<T> decoder) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }

    @Override
    public Row decode(JsonParser parser) {
        List<List<@Nullable Object[]>> children = new ArrayList<>();
        schema.children().forEach(child -> children.add(new ArrayList<>()));
        @Nullable Object[] values = new @Nullable Object[schema.columns().size()];
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            new Reading(parser, copy, text, children).object(schema.fields(), values);
        }
        values[values.length - 1] = text.toString();
        return new Row(values, children);
    }

    /** Of one record. */
    private final class Reading {

        private final JsonParser parser;
        private final JsonGenerator copy;
        private final StringWriter text;
        private final List<List<@Nullable Object[]>> children;

        Reading(JsonParser parser, JsonGenerator copy, StringWriter text, List<List<@Nullable Object[]>> children) {
            this.parser = parser;
            this.copy = copy;
            this.text = text;
            this.children = children;
        }

        void object(TableSchema.Fields fields, @Nullable Object[] row) {
            copy.writeStartObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                copy.writeName(name);
                JsonToken token = parser.nextToken();
                TableSchema.Field field = fields.byName().get(name);
                if (field instanceof TableSchema.Value value) {
                    Object read = value.list() ? list(value, token) : single(value, token);
                    if (row[value.column()] == null) {
                        row[value.column()] = read;
                    }
                } else if (field instanceof TableSchema.Nested nested && token == JsonToken.START_OBJECT) {
                    object(nested.fields(), row);
                } else if (field instanceof TableSchema.Elements elements && token == JsonToken.START_ARRAY) {
                    elements(elements);
                } else {
                    copy.copyCurrentStructureExact(parser);
                }
            }
            copy.writeEndObject();
        }

        private @Nullable Object single(TableSchema.Value value, JsonToken token) {
            if (value.type() == ColumnType.JSON) {
                copy.flush();
                int colon = text.getBuffer().length();
                copy.copyCurrentStructureExact(parser);
                copy.flush();
                return token == JsonToken.VALUE_NULL ? null : text.getBuffer().substring(colon + 1);
            }
            Object read = token.isScalarValue() ? value.type().read(parser) : null;
            copy.copyCurrentStructureExact(parser);
            return read;
        }

        private @Nullable Object list(TableSchema.Value value, JsonToken token) {
            if (token != JsonToken.START_ARRAY) {
                copy.copyCurrentStructureExact(parser);
                return null;
            }
            List<Object> list = new ArrayList<>();
            copy.writeStartArray();
            for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                Object read = each.isScalarValue() ? value.type().read(parser) : null;
                if (read != null) {
                    list.add(read);
                }
                copy.copyCurrentStructureExact(parser);
            }
            copy.writeEndArray();
            return list;
        }

        private void elements(TableSchema.Elements elements) {
            int width = schema.children().get(elements.child()).columns().size();
            long position = 0;
            copy.writeStartArray();
            for (JsonToken each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                if (each == JsonToken.START_OBJECT) {
                    @Nullable Object[] row = new @Nullable Object[width];
                    row[1] = position;
                    object(elements.fields(), row);
                    children.get(elements.child()).add(row);
                } else {
                    copy.copyCurrentStructureExact(parser);
                }
                position++;
            }
            copy.writeEndArray();
        }
    }
}
