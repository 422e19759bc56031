package io.ashbyconnector.catalog;

import io.ashbyconnector.model.ModelSchema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of what an action returns, as far as they are known.
 *
 * @param known their paths; empty when an action, such as a query in SQL, may return anything
 * @param open the paths of those whose content is not known: a map, or any JSON; or a record within itself
 * @param columns a path for every value that is not within a list: the columns that each record fits into
 */
public record RecordFields(List<String> known, List<String> open, List<String> columns) {

    /**
     * Takes copies of the lists.
     *
     * @param known their paths; empty when an action, such as a query in SQL, may return anything
     * @param open the paths of those whose content is not known: a map, or any JSON; or a record within itself
     * @param columns a path for every value that is not within a list: the columns that each record fits into
     */
    public RecordFields {
        known = List.copyOf(known);
        open = List.copyOf(open);
        columns = List.copyOf(columns);
    }

    /**
     * {@return the fields of the records that an action answers with}
     *
     * @param action the action
     */
    public static RecordFields of(Action action) {
        RecordType record = action.record();
        if (record == null) {
            return new RecordFields(List.of(), List.of(), List.of());
        }
        List<ModelSchema.Field> fields = ModelSchema.fields(record.type());
        Set<String> owners = fields.stream().map(RecordFields::owner).collect(Collectors.toSet());
        return new RecordFields(
                fields.stream().map(RecordFields::path).toList(),
                fields.stream()
                        .filter(field -> isOpen(field) && !owners.contains(path(field)))
                        .map(RecordFields::path)
                        .toList(),
                fields.stream()
                        .filter(field -> !field.path().contains("[]"))
                        .filter(field -> field.type().endsWith("[]") || !owners.contains(path(field)))
                        .map(ModelSchema.Field::path)
                        .toList());
    }

    private static String path(ModelSchema.Field field) {
        return field.path().replace("[]", "");
    }

    /** The path of the record that a field is in; empty for the outermost. */
    private static String owner(ModelSchema.Field field) {
        String path = path(field);
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static boolean isOpen(ModelSchema.Field field) {
        String type = field.type().replace("[]", "");
        return type.equals("object") || type.equals("any");
    }

    /**
     * {@return the fields that a caller wants, checked}
     *
     * @param paths the paths of the fields to keep
     * @param where how the caller can see which there are
     * @throws io.ashbyconnector.error.InvalidInputException for a path that leads nowhere
     */
    public FieldSelection select(Collection<String> paths, String where) {
        return FieldSelection.of(paths, known, open, where);
    }
}
