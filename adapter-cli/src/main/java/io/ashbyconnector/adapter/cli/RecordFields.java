package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.model.ModelSchema;
import java.util.List;

/** The fields of an entity's records, as far as the model knows them. */
final class RecordFields {

    private final Entity entity;
    private final List<ModelSchema.Field> fields;

    RecordFields(Entity entity) {
        this.entity = entity;
        this.fields = ModelSchema.fields(entity.recordType());
    }

    /** What {@code --fields} may name of them. */
    FieldSelection select(String text) {
        List<String> known =
                fields.stream().map(field -> field.path().replace("[]", "")).toList();
        List<String> open = fields.stream()
                .filter(field -> isOpen(field))
                .map(field -> field.path().replace("[]", ""))
                .toList();
        return FieldSelection.parse(text, known, open, "'ashby describe " + entity.name() + "' lists the fields.");
    }

    /** Whether the content of a field is not known: a map, or any JSON; or a record within itself. */
    private boolean isOpen(ModelSchema.Field field) {
        String type = field.type().replace("[]", "");
        return (type.equals("object") || type.equals("any")) && !isParent(field);
    }

    private boolean isParent(ModelSchema.Field field) {
        String prefix = field.path() + (field.type().endsWith("[]") ? "[]." : ".");
        return fields.stream().anyMatch(other -> other.path().startsWith(prefix));
    }

    /** A path for every value that is not within a list: the columns that each record fits into. */
    List<String> columns() {
        return fields.stream()
                .filter(field -> !field.path().contains("[]"))
                .filter(field -> field.type().endsWith("[]") || !isParent(field))
                .map(ModelSchema.Field::path)
                .toList();
    }
}
