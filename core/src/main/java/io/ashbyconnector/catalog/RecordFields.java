package io.ashbyconnector.catalog;

import io.ashbyconnector.model.ModelSchema;
import java.util.Collection;
import java.util.List;

/**
 * The fields of what an action returns, as far as they are known.
 *
 * @param known their paths; empty when an action, such as a query in SQL, may return anything
 * @param open the paths of those whose content is not known: a map, or any JSON; or a record within itself
 * @param columns a path for every value that is not within a list: the columns that each record fits into
 */
public record RecordFields(List<String> known, List<String> open, List<String> columns) {

    public RecordFields {
        known = List.copyOf(known);
        open = List.copyOf(open);
        columns = List.copyOf(columns);
    }

    public static RecordFields of(Action action) {
        RecordType record = action.record();
        if (record == null) {
            return new RecordFields(List.of(), List.of(), List.of());
        }
        List<ModelSchema.Field> fields = ModelSchema.fields(record.type());
        return new RecordFields(
                fields.stream().map(RecordFields::path).toList(),
                fields.stream()
                        .filter(field -> isOpen(field, fields))
                        .map(RecordFields::path)
                        .toList(),
                fields.stream()
                        .filter(field -> !field.path().contains("[]"))
                        .filter(field -> field.type().endsWith("[]") || !isParent(field, fields))
                        .map(ModelSchema.Field::path)
                        .toList());
    }

    private static String path(ModelSchema.Field field) {
        return field.path().replace("[]", "");
    }

    private static boolean isOpen(ModelSchema.Field field, List<ModelSchema.Field> fields) {
        String type = field.type().replace("[]", "");
        return (type.equals("object") || type.equals("any")) && !isParent(field, fields);
    }

    private static boolean isParent(ModelSchema.Field field, List<ModelSchema.Field> fields) {
        String prefix = field.path() + (field.type().endsWith("[]") ? "[]." : ".");
        return fields.stream().anyMatch(other -> other.path().startsWith(prefix));
    }

    /**
     * The fields that a caller wants, checked.
     *
     * @param where how the caller can see which there are
     * @throws io.ashbyconnector.error.InvalidInputException for a path that leads nowhere
     */
    public FieldSelection select(Collection<String> paths, String where) {
        return FieldSelection.of(paths, known, open, where);
    }
}
