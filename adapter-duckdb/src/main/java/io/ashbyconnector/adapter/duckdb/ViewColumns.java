package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.port.Replica;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the views, worked out when they are first asked for, in a database that has them, and nothing in them. Thread-safe. */
final class ViewColumns {

    private final Schemas schemas;
    private final Views views;
    private @Nullable Map<String, List<Replica.Column>> all;

    ViewColumns(Schemas schemas, Views views) {
        this.schemas = schemas;
        this.views = views;
    }

    /** Those of each view, by its name. */
    synchronized Map<String, List<Replica.Column>> all() {
        Map<String, List<Replica.Column>> ready = all;
        if (ready == null) {
            ready = read();
            all = ready;
        }
        return ready;
    }

    private Map<String, List<Replica.Column>> read() {
        Map<String, List<Replica.Column>> columns = new LinkedHashMap<>();
        views.all().keySet().forEach(view -> columns.put(view, new ArrayList<>()));
        try (MemoryDatabase blank = new MemoryDatabase()) {
            blank.change(Deadline.NEVER, connection -> {
                NamedTables named = NamedTables.of(columns.keySet(), schemas, views, connection);
                Definitions.make(connection, named, blank);
                Statements.each(
                        connection,
                        row -> columns.getOrDefault(row.getString(1), List.of())
                                .add(new Replica.Column(row.getString(2), row.getString(3), null)),
                        "SELECT c.table_name, c.column_name, c.data_type FROM duckdb_columns() c JOIN"
                                + " books_of_store.views v ON v.name = c.table_name WHERE c.schema_name = 'main' ORDER BY"
                                + " c.table_name, c.column_index");
            });
        }
        return columns;
    }
}
