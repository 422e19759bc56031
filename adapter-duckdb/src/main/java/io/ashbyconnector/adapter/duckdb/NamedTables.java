package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * The tables that a statement reads, by way of views too.
 *
 * @param tables what is read, and whether it is to be brought up to date first: all but what needs a call for each record, and stands
 *     only in a view that does not insist on it
 * @param optional those of the tables that are read by way of views only which can do without them
 * @param views in an order in which they can be made
 */
record NamedTables(Map<TableSchema, Boolean> tables, Set<TableSchema> optional, List<Views.View> views) {

    /** One table. */
    static NamedTables of(TableSchema schema) {
        return new NamedTables(Map.of(schema, true), Set.of(), List.of());
    }

    /** Those that are to be brought up to date, as far as they can be read where they are optional. */
    List<TableSchema> required() {
        return tables.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param names of tables and views; those of neither are passed over */
    static NamedTables of(Set<String> names, Schemas schemas, Views views, DuckDBConnection parser)
            throws SQLException {
        Collector collector = new Collector(schemas, views, parser);
        for (String name : names) {
            collector.named(name, true, false);
        }
        Set<TableSchema> optional = new LinkedHashSet<>(collector.tables.keySet());
        optional.removeAll(collector.needed);
        return new NamedTables(collector.tables, optional, new ArrayList<>(collector.views.values()));
    }

    private static final class Collector {

        private final Schemas schemas;
        private final Views known;
        private final DuckDBConnection parser;
        private final Map<TableSchema, Boolean> tables = new LinkedHashMap<>();
        private final Set<TableSchema> needed = new LinkedHashSet<>();
        private final Map<String, Views.View> views = new LinkedHashMap<>();
        private final Set<String> neededViews = new LinkedHashSet<>();

        Collector(Schemas schemas, Views known, DuckDBConnection parser) {
            this.schemas = schemas;
            this.known = known;
            this.parser = parser;
        }

        /**
         * Takes a name, and those behind it.
         *
         * @param insists whether it counts though each record needs a call
         * @param optional whether who names it can do without
         */
        void named(String name, boolean insists, boolean optional) throws SQLException {
            Views.View view = known.all().get(name);
            if (view == null) {
                schemas.owner(name).ifPresent(schema -> {
                    tables.merge(schema, insists || !schema.hasParent(), Boolean::logicalOr);
                    if (!optional) {
                        needed.add(schema);
                    }
                });
                return;
            }
            boolean isNew = optional ? !views.containsKey(name) : neededViews.add(name);
            if (!isNew) {
                return;
            }
            for (String each : SqlTree.parse(parser, view.select()).sources()) {
                named(each, false, optional || view.optional().contains(each));
            }
            for (String each : view.needs()) {
                named(each, true, optional);
            }
            views.putIfAbsent(name, view);
        }
    }
}
