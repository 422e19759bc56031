package io.ashbyconnector.sandbox.agentapi;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL that the sandbox understands: {@code SELECT columns or * FROM table LIMIT number}, the limit being optional.
 * The last part of the table's name is the entity's.
 *
 * @param columns empty for all
 */
record SqlStatement(List<String> columns, int limit) {
    private static final Pattern SELECT = Pattern.compile(
            "\\s*select\\s+(\\*|[\\w\"]+(?:\\s*,\\s*[\\w\"]+)*)\\s+from\\s+([\\w\".]+)(?:\\s+limit\\s+([1-9]\\d{0,8}))?\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE);

    static SqlStatement read(String sql, String entity) {
        Matcher select = SELECT.matcher(sql);
        if (!select.matches()) {
            throw AgentProblem.invalid(
                    "sql", "The sandbox understands only SELECT columns FROM table LIMIT number", "unsupported_sql");
        }
        String table = select.group(2).replace("\"", "");
        if (!table.substring(table.lastIndexOf('.') + 1).equalsIgnoreCase(entity)) {
            throw AgentProblem.invalid(
                    "sql", "Table '" + table + "' does not exist; the last part of its name is '" + entity + "'");
        }
        String columns = select.group(1).replace("\"", "");
        String limit = select.group(3);
        return new SqlStatement(
                columns.equals("*") ? List.of() : Arrays.asList(columns.split("\\s*,\\s*")),
                limit == null ? Integer.MAX_VALUE : Integer.parseInt(limit));
    }
}
