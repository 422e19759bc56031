package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.port.Replica;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search of the context store as SQL over the table of its entity. It answers what the hosted store answers: the fields of the
 * entity's row, in the order that was asked for, nulls last, and then by id.
 *
 * @param columns the fields to answer, with the columns that hold them
 * @param filter null for none
 * @param keys what the rows are ordered by; the id is the last
 * @param after the keys of the row that the page before ended with; null for the first page
 */
record SearchStatement(
        String table,
        Map<String, SearchColumn> columns,
        @Nullable SqlText filter,
        List<Key> keys,
        @Nullable List<@Nullable String> after,
        int limit,
        SearchCursor cursor) {

    private static final int DEFAULT_LIMIT = 1000;

    /** A column that rows are ordered by. */
    record Key(SearchColumn column, boolean descending) {

        private String order() {
            String direction = descending ? "DESC" : "ASC";
            return column.sql() + " " + direction + " NULLS LAST";
        }

        private SqlText equal(@Nullable String value) {
            return value == null
                    ? SqlText.of(column.sql() + " IS NULL")
                    : new SqlText(column.sql() + " = " + column.parameter(), List.of(value));
        }

        /** What comes after a value; nothing does after null. */
        private SqlText beyond(@Nullable String value) {
            if (value == null) {
                return SqlText.of("false");
            }
            String name = column.sql();
            String operator = descending ? "<" : ">";
            return new SqlText(
                    "(" + name + " " + operator + " " + column.parameter() + " OR " + name + " IS NULL)",
                    List.of(value));
        }
    }

    /**
     * Reads the parameters of a search.
     *
     * @param columns of the entity's table
     * @throws InvalidParameterException when they are not as the grammar wants them
     */
    static SearchStatement of(CheckedCall call, Collection<Replica.Column> columns) {
        String operation = call.operation();
        Map<String, SearchColumn> known = new LinkedHashMap<>();
        for (String field : RecordFields.of(call.action()).known()) {
            SearchColumn.of(field, columns).ifPresent(column -> known.put(field, column));
        }
        Map<?, ?> query = call.params().get("query") instanceof Map<?, ?> given ? given : Map.of();
        SearchFields fields = new SearchFields(call.entity(), operation, known);
        Object condition = query.get("filter");
        SqlText filter = condition == null ? null : new SearchFilter(fields).read(condition);
        List<Key> keys = new ArrayList<>();
        if (query.get("sort") != null) {
            keys.addAll(fields.keys(query.get("sort")));
        }
        keys.add(new Key(fields.require("id", "sort"), false));
        SearchCursor cursor = SearchCursor.of(call.entity(), query.get("filter"), query.get("sort"));
        return new SearchStatement(
                call.entity(),
                fields.shown(call.params().get("fields")),
                filter,
                keys,
                call.params().get("cursor") instanceof String text ? cursor.open(text, keys.size(), operation) : null,
                limit(call.params().get("limit"), operation),
                cursor);
    }

    private static int limit(@Nullable Object limit, String operation) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit instanceof Number number && number.longValue() > 0 && number.longValue() < Integer.MAX_VALUE) {
            return number.intValue();
        }
        throw new InvalidParameterException(ErrorDetails.of("The limit " + limit + " is no positive number.")
                .in(operation));
    }

    /** The rows of the page, with one more that tells that there are more. */
    SqlText rows() {
        String selected = columns.entrySet().stream()
                .map(column -> column.getValue().sql() + " AS " + Names.quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        return select(selected).then(" LIMIT " + (limit + 1L));
    }

    /** The keys of a row of the page, each as text in a column. */
    SqlText keysOf(int row) {
        String selected = keys.stream().map(key -> key.column().text()).collect(Collectors.joining(", "));
        return select(selected).then(" LIMIT 1 OFFSET " + row);
    }

    private SqlText select(String selected) {
        List<SqlText> conditions = new ArrayList<>();
        if (filter != null) {
            conditions.add(filter);
        }
        if (after != null) {
            conditions.add(following(after));
        }
        SqlText where = conditions.isEmpty() ? SqlText.of("true") : SqlText.join(conditions, " AND ");
        String order = keys.stream().map(Key::order).collect(Collectors.joining(", "));
        return new SqlText(
                "SELECT " + selected + " FROM main." + Names.quoted(table) + " WHERE " + where.sql() + " ORDER BY "
                        + order,
                where.parameters());
    }

    /** Behind a row: equal in the first keys, and beyond it in the next. */
    private SqlText following(List<@Nullable String> values) {
        List<SqlText> ways = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<SqlText> all = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                all.add(keys.get(j).equal(values.get(j)));
            }
            all.add(keys.get(i).beyond(values.get(i)));
            ways.add(SqlText.join(all, " AND "));
        }
        return SqlText.join(ways, " OR ");
    }
}
