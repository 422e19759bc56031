package io.ashbyconnector.adapter.duckdb;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL.
 *
 * @param parameters the values of its question marks, in order
 */
record SqlText(String sql, List<String> parameters) {

    SqlText {
        parameters = List.copyOf(parameters);
    }

    static SqlText of(String sql) {
        return new SqlText(sql, List.of());
    }

    SqlText then(String more) {
        return new SqlText(sql + more, parameters);
    }

    SqlText negated() {
        return new SqlText("NOT (" + sql + ")", parameters);
    }

    /** In parentheses. */
    static SqlText join(List<SqlText> parts, String between) {
        return new SqlText(
                parts.stream().map(SqlText::sql).collect(Collectors.joining(between, "(", ")")),
                parts.stream().flatMap(part -> part.parameters().stream()).toList());
    }
}
