package io.ashbyconnector.adapter.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SqlGuardTest {

    private static Connection database;

    @BeforeAll
    static void open() throws SQLException {
        database = ExampleTables.open();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static Stream<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SqlGuardTest.class.getResourceAsStream(resource)), UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Stream<Arguments> refused() {
        return lines("refused.txt").map(line -> line.split(" ==> ", 2)).map(parts -> Arguments.of(parts[0], parts[1]));
    }

    static Stream<String> useful() {
        return lines("useful.txt");
    }

    private static SqlStatement check(String sql) {
        return ExampleTables.checked(database, sql);
    }

    private static List<JsonNode> run(String sql) {
        return new SqlRunner(database)
                .run(
                        check(sql),
                        ExampleTables.NAMES,
                        null,
                        SqlLimits.defaults(),
                        "applications.context_store_sql_query",
                        parser -> JsonMapper.shared().readTree(parser))
                .rows();
    }

    /** Refused by the guard itself, which parses and runs nothing, so that none of them can take any memory. */
    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatDoesMoreThanReadTheTables(String reason, String sql) {
        assertThatThrownBy(() -> check(sql)).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.getMessage()).contains(reason);
            assertThat(refused.details().hint()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("useful")
    void answersUsefulStatements(String sql) {
        check(sql);
        assertThat(run(sql)).isNotNull();
    }

    @Test
    void tellsTheTablesThatAStatementNames() {
        assertThat(check(
                                "WITH x AS (SELECT * FROM Hires) SELECT * FROM x JOIN \"JOBS\" j ON j.id = x.job_id WHERE EXISTS (FROM users)")
                        .tables())
                .containsExactlyInAnyOrder("hires", "jobs", "users");
        assertThat(check("WITH users AS (SELECT 1 AS id) SELECT * FROM users").tables())
                .isEmpty();
        assertThat(check("WITH users AS (SELECT * FROM users) SELECT * FROM users")
                        .tables())
                .containsExactly("users");
    }

    @Test
    void refusesLongAndDeepStatements() {
        List<String> statements = List.of(
                "SELECT '" + "x".repeat(20_000) + "'",
                "SELECT " + "(".repeat(5000) + "1" + ")".repeat(5000),
                "SELECT 1" + "+1".repeat(9000),
                "SELECT " + "abs(".repeat(600) + "1" + ")".repeat(600),
                "SELECT * FROM " + "(SELECT * FROM ".repeat(100) + "jobs" + ")".repeat(100),
                "WITH a AS (".repeat(100) + "SELECT 1" + ") SELECT * FROM a".repeat(100),
                "SELECT 1 FROM jobs" + ", jobs".repeat(100),
                "SELECT id" + ".a".repeat(1000) + " FROM jobs",
                "SELECT " + "CASE WHEN ".repeat(300) + "true" + " THEN 1 END".repeat(300));
        for (String sql : statements) {
            assertThatThrownBy(() -> check(sql))
                    .as(sql.substring(0, 60))
                    .isInstanceOf(InvalidInputException.class)
                    .isInstanceOf(AshbyConnectorException.class);
        }
    }
}
