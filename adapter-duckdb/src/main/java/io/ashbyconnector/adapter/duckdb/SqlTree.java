package io.ashbyconnector.adapter.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that is one query, as DuckDB parses it; nothing of it was run, or checked.
 *
 * @param query without what is null or empty in it
 */
record SqlTree(String text, JsonNode query) {

    private static final int LONGEST = 20_000;
    private static final String PARSE = "SELECT json_serialize_sql(?::VARCHAR, skip_null := true, skip_empty := true)";
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Has a text parsed.
     *
     * @param connection nothing of the text is run on it
     * @throws io.ashbyconnector.error.InvalidInputException when it is no query, or more than one
     */
    static SqlTree parse(Connection connection, String sql) {
        if (sql.isBlank()) {
            throw empty();
        }
        if (sql.length() > LONGEST) {
            throw SqlRefusal.of(
                    "The statement has " + sql.length() + " characters, more than the limit of " + LONGEST + ".",
                    "Ask a narrower question, or several.");
        }
        if (sql.indexOf('\0') >= 0) {
            throw SqlRefusal.of("The statement has a NUL character in it.", "Leave it out.");
        }
        return new SqlTree(sql, query(connection, sql));
    }

    private static JsonNode query(Connection connection, String sql) {
        JsonNode parsed;
        try (PreparedStatement parse = connection.prepareStatement(PARSE)) {
            parse.setString(1, sql);
            try (ResultSet answer = parse.executeQuery()) {
                answer.next();
                parsed = JSON.readTree(answer.getString(1));
            }
        } catch (SQLException failed) {
            throw SqlErrors.of(failed);
        } catch (JacksonException nested) {
            throw tooDeep();
        }
        if (parsed.path("error").asBoolean(true)) {
            throw unreadable(
                    parsed.path("error_type").asString(""),
                    parsed.path("error_message").asString(""),
                    sql);
        }
        JsonNode statements = parsed.path("statements");
        if (statements.isEmpty()) {
            throw empty();
        }
        if (statements.size() != 1) {
            throw SqlRefusal.of("These are " + statements.size() + " statements.", "Write one SELECT.");
        }
        JsonNode statement = statements.get(0);
        if (statement.has("named_param_map")) {
            throw SqlRefusal.of("The statement has a parameter in it.", "Write the value instead of ? or $1.");
        }
        return required(statement, "node");
    }

    private static RuntimeException empty() {
        return SqlRefusal.of("The statement is empty.", "Write one SELECT.");
    }

    private static RuntimeException unreadable(String type, String message, String sql) {
        if (type.equals("not implemented")) {
            boolean pivot = sql.toLowerCase(Locale.ROOT).contains("pivot");
            return SqlRefusal.of(
                    "The statement is no SELECT.",
                    pivot
                            ? "In PIVOT, list the values: PIVOT t ON status IN ('Active', 'Hired') USING count(*)."
                            : "Only SELECT, WITH, DESCRIBE and SUMMARIZE are answered: the store is only read.");
        }
        if (message.contains("expression depth")) {
            return tooDeep();
        }
        return SqlErrors.ofMessage(message);
    }

    static RuntimeException tooDeep() {
        return SqlRefusal.of(
                "The statement is nested too deeply.", "Name the inner queries with WITH, or ask a simpler question.");
    }

    /** The names in FROM that are none of WITH, in lower case. */
    Set<String> sources() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        walk(query, names, own);
        names.removeAll(own);
        return names;
    }

    private static void walk(JsonNode node, Set<String> names, Set<String> own) {
        if ("BASE_TABLE".equals(text(node, "type"))) {
            names.add(fold(node.path("table_name").asString("")));
        }
        for (JsonNode expression : node.path("cte_map").path("map")) {
            own.add(fold(expression.path("key").asString("")));
        }
        for (JsonNode part : node) {
            walk(part, names, own);
        }
    }

    static @Nullable String constant(JsonNode expression, String kind) {
        JsonNode literal = expression.path("literal");
        return "VALUE_CONSTANT".equals(text(expression, "type")) && kind.equals(text(literal, "kind"))
                ? literal.path("text").asString("")
                : null;
    }

    static @Nullable String text(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isString() ? value.asString() : null;
    }

    static JsonNode required(JsonNode node, String property) {
        JsonNode value = node.path(property);
        if (value.isMissingNode()) {
            throw unknown("no " + property);
        }
        return value;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static RuntimeException unknown(String what) {
        return SqlRefusal.of(
                "The statement has something in it that is not known to be harmless: "
                        + what.toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                "Write it as a plain SELECT.");
    }
}
