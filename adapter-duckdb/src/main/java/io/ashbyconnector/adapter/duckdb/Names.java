package io.ashbyconnector.adapter.duckdb;

import java.util.Locale;

/** What things of the model are called in SQL. */
final class Names {

    private Names() {}

    /** {@code archive_reason} for {@code archiveReason}. */
    static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code archive_reason_type} for {@code archive_reason} and {@code reason_type}: a word is not said twice. */
    static String join(String owner, String field) {
        if (owner.isEmpty()) {
            return field;
        }
        String last = owner.substring(owner.lastIndexOf('_') + 1);
        boolean repeats = field.equals(last) || field.startsWith(last + "_");
        return owner + (repeats ? field.substring(last.length()) : "_" + field);
    }

    /** {@code candidate} for {@code candidates}. */
    static String singular(String table) {
        if (table.endsWith("ies")) {
            return table.substring(0, table.length() - "ies".length()) + "y";
        }
        return table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    }

    /** An identifier as it is written in a statement. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as it is written in a statement. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
