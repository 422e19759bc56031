package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.port.Replica;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that can be searched, and the column that holds it. */
record SearchColumn(String field, String name, Kind kind) {

    /** What the values of a field are. */
    enum Kind {
        TEXT,
        FLAG,
        TIME
    }

    /** The column of a field; that of its text where the record has an object there. */
    static Optional<SearchColumn> of(String field, Collection<Replica.Column> columns) {
        return Stream.of(field, field + ".text")
                .flatMap(path -> columns.stream().filter(column -> path.equals(column.path())))
                .filter(column -> !column.type().equals("JSON"))
                .findFirst()
                .map(column -> new SearchColumn(field, column.name(), kind(column.type())));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "BOOLEAN" -> Kind.FLAG;
            case "TIMESTAMP", "DATE" -> Kind.TIME;
            default -> Kind.TEXT;
        };
    }

    String sql() {
        return Names.quoted(name);
    }

    /** Its value as text, which {@link #parameter} reads again. */
    String text() {
        return kind == Kind.TIME ? "strftime(" + sql() + ", '%Y-%m-%dT%H:%M:%S.%f')" : sql() + "::VARCHAR";
    }

    /** A question mark for a value of its kind, given as text. */
    String parameter() {
        return switch (kind) {
            case TEXT -> "?::VARCHAR";
            case FLAG -> "?::BOOLEAN";
            case TIME -> "?::TIMESTAMP";
        };
    }
}
