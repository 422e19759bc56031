package io.ashbyconnector.adapter.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions that a statement from outside may call, by their names in lower case. */
final class SqlFunctions {

    /** Values and operators. */
    static final Set<String> SCALAR = read();

    /** What may be called in FROM. The ranges give their rows one after the other there, as a value they are a list. */
    static final Set<String> TABLE = Set.of("unnest", "range", "generate_series", "json_each");

    private SqlFunctions() {}

    private static Set<String> read() {
        try (InputStream resource = SqlFunctions.class.getResourceAsStream("sql-functions.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource, "resource"), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
