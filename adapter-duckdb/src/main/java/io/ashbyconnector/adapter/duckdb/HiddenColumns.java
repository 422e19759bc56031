package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.model.ModelSchema;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of tables that hold the fields which a call is to hide: also that of whole records, where anything in them is hidden,
 * and every column of a record of which nothing is shown, the ids that join it too. Views show null in their place.
 */
record HiddenColumns(Schemas schemas, BiPredicate<RecordType, String> fields) implements BiPredicate<String, String> {

    /** Null where a call hides nothing. */
    static @Nullable SqlMask mask(CallOptions options, Schemas schemas) {
        BiPredicate<RecordType, String> fields = options.hiddenFields();
        return fields == null ? null : new SqlMask(new HiddenColumns(schemas, fields));
    }

    @Override
    public boolean test(String table, String column) {
        return schemas.owner(table)
                .map(schema -> isHidden(schema, schema.tables().getOrDefault(table, List.of()), column))
                .orElse(false);
    }

    private boolean isHidden(TableSchema schema, List<TableSchema.Column> columns, String name) {
        RecordType record = schema.listing().record();
        String path = columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(TableSchema.Column::path)
                .orElse(null);
        if (path != null) {
            return fields.test(record, plain(path));
        }
        if (name.equals(TableSchema.RECORD)) {
            return ModelSchema.fields(record.type()).stream()
                    .anyMatch(field -> fields.test(record, plain(field.path())));
        }
        return columns.stream()
                .map(TableSchema.Column::path)
                .noneMatch(other -> other != null && !fields.test(record, plain(other)));
    }

    private static String plain(String path) {
        return path.replace("[]", "");
    }
}
