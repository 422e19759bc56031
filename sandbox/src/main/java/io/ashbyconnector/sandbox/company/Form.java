package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definition of a form: one or two sections of fields. */
public record Form(List<Section> sections) {
    record Section(@Nullable String title, String description, List<Field> fields) {}

    /** A field; {@code options} are its choices as {@code value=label}, empty for other types. */
    record Field(
            String id,
            boolean required,
            String description,
            String type,
            String path,
            String title,
            List<String> options) {}

    public void write(JsonWriter json, String name) {
        json.object(name).array("sections");
        for (Section section : sections) {
            json.object().optionalText("title", section.title);
            writeDescription(json, section.description);
            json.array("fields");
            for (Field field : section.fields) {
                writeField(json, field);
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        sections.forEach(section -> fields.addAll(section.fields));
        return fields;
    }

    private static void writeField(JsonWriter json, Field field) {
        json.object().flag("isRequired", field.required);
        writeDescription(json, field.description);
        json.object("field")
                .text("id", field.id)
                .text("type", field.type)
                .text("path", field.path)
                .text("humanReadablePath", field.title)
                .text("title", field.title)
                .flag("isNullable", !field.required)
                .array("selectableValues");
        for (String option : field.options) {
            int equals = option.indexOf('=');
            json.object()
                    .text("label", option.substring(equals + 1))
                    .text("value", option.substring(0, equals))
                    .endObject();
        }
        json.endArray().endObject().endObject();
    }

    private static void writeDescription(JsonWriter json, String text) {
        json.text("descriptionHtml", text.isEmpty() ? "" : "<p>" + text + "</p>")
                .text("descriptionPlain", text);
    }
}
