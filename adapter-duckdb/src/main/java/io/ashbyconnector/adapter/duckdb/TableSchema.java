package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.Replica;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of a listing, with the tables of the lists within its records: made of what the catalog says of the listing.
 *
 * @param fields what of a record goes into which column
 * @param parent the index of the column that holds the parent's id; -1 where records hang on none
 * @param children in the order in which {@link Fields} number them
 */
record TableSchema(Listing listing, List<Column> columns, Fields fields, int parent, List<Child> children) {

    static final String ID = "id";
    static final String RECORD = "record";
    static final String POSITION = "position";

    /** A column; {@code list} of its type, or not. */
    record Column(
            String name,
            ColumnType type,
            boolean list,
            @Nullable String path) {

        String sqlType() {
            return list ? type.name() + "[]" : type.name();
        }

        String definition() {
            return Names.quoted(name) + " " + sqlType();
        }

        /** The same, with what makes records small on the disk; for everything else DuckDB knows best. */
        String compressed() {
            return definition() + (type == ColumnType.JSON ? " USING COMPRESSION zstd" : "");
        }

        Replica.Column described() {
            return new Replica.Column(name, sqlType(), path);
        }
    }

    /**
     * The table of a list within each record: the record's id, the position in the list from 0, the id of the record's parent where it
     * hangs on one, and the columns of the element.
     */
    record Child(String name, List<Column> columns, Fields fields) {

        String owner() {
            return columns.get(0).name();
        }
    }

    /** Where the fields of an object go, by name. */
    record Fields(Map<String, Field> byName) {}

    /** Where a field goes. */
    sealed interface Field {}

    /** Into a column. */
    record Value(int column, ColumnType type, boolean list) implements Field {}

    /** Its own fields go somewhere. */
    record Nested(Fields fields) implements Field {}

    /** Its elements go into rows of a child. */
    record Elements(int child, Fields fields) implements Field {}

    String name() {
        return listing.table();
    }

    boolean hasParent() {
        return parent >= 0;
    }

    String parentColumn() {
        return columns.get(parent).name();
    }

    boolean hasColumn(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /** The text that its id column holds; null where it has none. */
    @Nullable
    String id(Row row) {
        return fields.byName().get(ID) instanceof Value id && id.type() == ColumnType.VARCHAR && !id.list()
                ? (String) row.values()[id.column()]
                : null;
    }

    /** What tells a row from others of the table: a record that hangs on several parents is a row of each. */
    String key(Row row) {
        String id = id(row);
        String own = id == null ? row.record() : id;
        return hasParent() ? row.values()[parent] + "\n" + own : own;
    }

    /** The column by which rows of one of its tables are replaced: the parent's id, or that of the record. */
    String replacedBy(String table) {
        if (hasParent()) {
            return parentColumn();
        }
        return children.stream()
                .filter(child -> child.name().equals(table))
                .map(Child::owner)
                .findFirst()
                .orElse(ID);
    }

    /** @param listed the names that are taken by listings */
    static TableSchema of(Listing listing, Set<String> listed) {
        return new Builder(listing, listed).build();
    }

    private static final class Builder {

        private static final String LIST = "[]";

        private final Listing listing;
        private final Set<String> listed;
        private final List<ModelSchema.Field> model;
        private final List<Child> children = new ArrayList<>();

        Builder(Listing listing, Set<String> listed) {
            this.listing = listing;
            this.listed = listed;
            this.model = ModelSchema.fields(listing.record().type());
        }

        TableSchema build() {
            List<Column> columns = new ArrayList<>();
            Fields fields = fields("", "", columns, true);
            int parent = -1;
            if (listing.parentParameter() != null) {
                String name = Names.snake(listing.parentParameter());
                parent = indexOf(name, columns);
                if (parent < 0) {
                    parent = columns.size();
                    columns.add(new Column(name, ColumnType.VARCHAR, false, null));
                }
            }
            columns.add(new Column(RECORD, ColumnType.JSON, false, null));
            return new TableSchema(listing, List.copyOf(columns), fields, parent, List.copyOf(children));
        }

        /** @param whole whether lists of records make tables of their own; else they are kept as they come */
        private Fields fields(String prefix, String owner, List<Column> columns, boolean whole) {
            Map<String, Field> fields = new HashMap<>();
            for (ModelSchema.Field field : model) {
                String name = directName(field.path(), prefix);
                if (name == null) {
                    continue;
                }
                boolean list = field.type().endsWith(LIST);
                String type = list ? field.type().substring(0, field.type().length() - LIST.length()) : field.type();
                String column = Names.join(owner, Names.snake(name));
                String within = field.path() + (list ? LIST + "." : ".");
                Field place;
                if (!isUnfolded(within)) {
                    place = value(column, ColumnType.of(type), list, field.path(), columns);
                } else if (!list) {
                    place = new Nested(fields(within, column, columns, whole));
                } else if (whole) {
                    place = child(column, within);
                } else {
                    place = value(column, ColumnType.JSON, false, field.path(), columns);
                }
                if (place != null) {
                    fields.put(name, place);
                }
            }
            return new Fields(Map.copyOf(fields));
        }

        /** The name of a field right within the prefix; null for another. */
        private static @Nullable String directName(String path, String prefix) {
            if (!path.startsWith(prefix)) {
                return null;
            }
            String rest = path.substring(prefix.length());
            return rest.contains(".") || rest.contains(LIST) ? null : rest;
        }

        private boolean isUnfolded(String within) {
            return model.stream().anyMatch(field -> field.path().startsWith(within));
        }

        /** What two fields call the same is the same: {@code locationId}, and {@code location.id}. */
        private static @Nullable Value value(
                String name, ColumnType type, boolean list, String path, List<Column> columns) {
            boolean isTime = type == ColumnType.TIMESTAMP || type == ColumnType.DATE;
            ColumnType kept = list && isTime ? ColumnType.VARCHAR : type;
            boolean asList = list && kept != ColumnType.JSON;
            int known = indexOf(name, columns);
            if (known < 0) {
                columns.add(new Column(name, kept, asList, path));
                return new Value(columns.size() - 1, kept, asList);
            }
            Column column = columns.get(known);
            return column.type() == kept && column.list() == asList && column.path() != null
                    ? new Value(known, kept, asList)
                    : null;
        }

        private Elements child(String field, String within) {
            String entity = Names.singular(listing.table());
            String name = Names.join(entity, field);
            String table = listed.contains(name) || isChild(name) ? Names.singular(name) + "_links" : name;
            List<Column> columns = new ArrayList<>();
            columns.add(new Column(entity + "_id", ColumnType.VARCHAR, false, null));
            columns.add(new Column(POSITION, ColumnType.BIGINT, false, null));
            if (listing.parentParameter() != null) {
                columns.add(new Column(Names.snake(listing.parentParameter()), ColumnType.VARCHAR, false, null));
            }
            Fields fields = fields(within, "", columns, false);
            int index = children.size();
            children.add(new Child(table, List.copyOf(columns), fields));
            return new Elements(index, fields);
        }

        private boolean isChild(String name) {
            return children.stream().anyMatch(child -> child.name().equals(name));
        }

        private static int indexOf(String name, List<Column> columns) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** Its own and those of its children, with their columns. */
    Map<String, List<Column>> tables() {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        tables.put(name(), columns);
        children.forEach(child -> tables.put(child.name(), child.columns()));
        return tables;
    }

    static String definition(List<Column> columns, Function<Column, String> definition) {
        return columns.stream().map(definition).collect(Collectors.joining(", ", "(", ")"));
    }
}
