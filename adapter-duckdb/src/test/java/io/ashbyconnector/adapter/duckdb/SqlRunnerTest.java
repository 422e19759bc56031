package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SqlRunnerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ENDLESS = "SELECT count(*) FROM range(1000000000) a, range(1000000000) b";

    private static Connection database;

    @BeforeAll
    static void open() throws SQLException {
        database = ExampleTables.open();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static SqlRows<JsonNode> run(String sql, SqlLimits limits, @Nullable SqlMask mask) {
        return new SqlRunner(database)
                .run(
                        ExampleTables.checked(database, sql),
                        ExampleTables.NAMES,
                        mask,
                        limits,
                        "applications.context_store_sql_query",
                        parser -> JSON.readTree(parser));
    }

    private static List<JsonNode> rows(String sql) {
        return run(sql, SqlLimits.defaults(), null).rows();
    }

    private static List<JsonNode> masked(String sql) {
        Set<String> hidden = Set.of("candidates.name", "candidate_email_addresses.value", "offers.salary");
        return run(sql, SqlLimits.defaults(), new SqlMask((table, column) -> hidden.contains(table + "." + column)))
                .rows();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NULL | null
            1::TINYINT | 1
            170141183460469231731687303715884105727 | 170141183460469231731687303715884105727
            1.25::DECIMAL(10, 2) | 1.25
            0.1::DOUBLE | 0.1
            'NaN'::DOUBLE | "NaN"
            '-Infinity'::DOUBLE | "-Infinity"
            true | true
            TIMESTAMP '2026-01-02 03:04:05' | "2026-01-02T03:04:05.000Z"
            TIMESTAMP '2026-01-02 03:04:05.123456' | "2026-01-02T03:04:05.123456Z"
            TIMESTAMPTZ '2026-01-02 03:04:05+02' | "2026-01-02T01:04:05.000Z"
            DATE '2026-01-02' | "2026-01-02"
            TIME '03:04:05' | "03:04:05"
            INTERVAL 1 DAY | "1 day"
            ['a', NULL] | ["a",null]
            [[1], [2, 3]] | [[1],[2,3]]
            [TIMESTAMP '2026-01-02 03:04:05'] | ["2026-01-02T03:04:05.000Z"]
            {'a': 1, 'b': [DATE '2026-01-02']} | {"a":1,"b":["2026-01-02"]}
            MAP {'a': 1} | {"a":1}
            '{"a": [1, 2.25, null]}'::JSON | {"a":[1,2.25,null]}
            ['{"a": 1}'::JSON] | [{"a":1}]
            'ä'::ENUM('ä') | "ä"
            '2b1d7a4c-0000-4000-8000-000000000000'::UUID | "2b1d7a4c-0000-4000-8000-000000000000"
            """)
    void rowsAreJsonByColumnName(String value, String json) {
        assertThat(rows("SELECT " + value + " AS v")).singleElement().hasToString("{\"v\":" + json + "}");
    }

    @Test
    void columnsOfOneNameAreNumbered() {
        assertThat(rows("SELECT 1 AS id, 2 AS id, 3 AS id_2, 4 AS id"))
                .singleElement()
                .hasToString("{\"id\":1,\"id_3\":2,\"id_2\":3,\"id_4\":4}");
    }

    @Test
    void rowsAreCutAndTheAnswerSaysSo() {
        SqlLimits limits = new SqlLimits(SqlLimits.TIME, 5, SqlLimits.BYTES);
        for (String sql : List.of(
                "SELECT id FROM candidates ORDER BY created_at DESC",
                "SELECT id FROM candidates ORDER BY created_at DESC;",
                "SELECT id FROM candidates ORDER BY created_at DESC LIMIT 19 -- most",
                "SELECT id FROM candidates OFFSET 2",
                "SELECT a.id FROM candidates a, range(1000000000)")) {
            SqlRows<JsonNode> cut = run(sql, limits, null);
            assertThat(cut.rows()).hasSize(5);
            assertThat(cut.more()).isTrue();
            assertThat(cut.notices()).singleElement().asString().contains("first 5 rows");
        }
        assertThat(run("SELECT id FROM candidates ORDER BY created_at DESC", limits, null)
                        .rows())
                .extracting(row -> row.path("id").asString())
                .containsExactly("c19", "c18", "c17", "c16", "c15");
        assertThat(run("SELECT id FROM candidates LIMIT 5", limits, null).more())
                .isFalse();
    }

    @Test
    void aLargeAnswerIsCutAndALargeRowRefused() {
        SqlRows<JsonNode> cut =
                run("SELECT repeat('x', 400) AS x FROM candidates", new SqlLimits(SqlLimits.TIME, 1000, 1000), null);
        assertThat(cut.rows()).hasSize(2);
        assertThat(cut.notices()).singleElement().asString().contains("too large");
        assertThatThrownBy(() -> run("SELECT repeat('x', 400) AS x", new SqlLimits(SqlLimits.TIME, 1000, 100), null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Select fewer columns");
    }

    @Test
    void aSlowStatementIsStopped() {
        assertThatThrownBy(() -> run(ENDLESS, new SqlLimits(Duration.ofMillis(100), 10, 1000), null))
                .isInstanceOf(RequestTimeoutException.class)
                .hasMessageContaining("100 ms");
        assertThat(rows("SELECT 1 AS n")).hasSize(1);
    }

    @Test
    void anInterruptedStatementIsStopped() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> rows(ENDLESS)).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(rows("SELECT 1 AS n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT list(i) FROM range(1000000000) t(i)",
                "SELECT median(i) FROM range(1000000000) t(i)",
                "SELECT string_agg(a.name, ',') FROM candidates a, range(100000000)"
            })
    void whatNeedsTooMuchMemoryIsInvalid(String sql) {
        assertThatThrownBy(() -> rows(sql))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("memory")
                .hasMessageContaining("Narrow it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT creatd_at FROM applications | Did you mean 'created_at'?
            SELECT a.statuss FROM applications a | Did you mean 'status'?
            SELECT stage FROM applications | Did you mean 'current_interview_stage_title'?
            SELECT a.source FROM applications a | Did you mean 'source_title'?
            SELECT sourceTitle FROM applications | Did you mean 'source_title'?
            SELECT full_name FROM candidates | Did you mean 'name'?
            SELECT department FROM jobs | Did you mean 'department_id'?
            SELECT candidate_archived_at FROM applications | Did you mean 'archived_at'?
            SELECT * FROM history | Did you mean 'application_history'?
            SELECT * FROM emails | Did you mean 'candidate_email_addresses'?
            ; | The statement is empty
            SELECT x.id FROM applications a | Valid: a.
            SELECT * FROM aplications | Did you mean 'applications'?
            SELECT date_truncate('month', created_at) FROM applications | Did you mean 'date_trunc'?
            SELECT status, count(*) FROM applications | Add it to GROUP BY
            SELECT name::INTEGER FROM candidates | TRY_CAST
            SELECT sum(status) FROM applications | sum(
            SELECT a.record.source.title FROM applications b | Valid: b.
            SELECT status FROM applications GROUP | GROUP
            """)
    void errorsSayWhatWasProbablyMeant(String sql, String hint) {
        assertThatThrownBy(() -> rows(sql)).isInstanceOfSatisfying(InvalidInputException.class, failed -> {
            assertThat(failed.getMessage()).contains(hint).doesNotContain("Binder Error", "Catalog Error");
        });
    }

    @Test
    void maskedColumnsAreNotThere() {
        assertThat(masked("SELECT * FROM candidates LIMIT 1").get(0).propertyNames())
                .contains("id", "company")
                .doesNotContain("name", "record");
        assertThat(masked("SELECT candidate_id, candidate FROM pipeline"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.path("candidate_id").isString()).isTrue();
                    assertThat(row.path("candidate").isNull()).isTrue();
                });
        assertThat(masked("SELECT count(*) AS n FROM hires").get(0).path("n").asInt())
                .isEqualTo(
                        rows("SELECT count(*) AS n FROM hires").get(0).path("n").asInt());
        assertThat(masked("SELECT column_name FROM (DESCRIBE candidates)"))
                .extracting(row -> row.path("column_name").asString())
                .doesNotContain("name", "record");
        assertThat(masked("SUMMARIZE offers").toString()).doesNotContain("salary", "100000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM candidates",
                "SELECT record FROM candidates",
                "SELECT name FROM main.candidates",
                "SELECT name FROM memory.main.candidates",
                "SELECT name FROM temp.candidates",
                "SELECT c.name FROM candidates c",
                "SELECT COLUMNS('name') FROM candidates",
                "SELECT value FROM candidate_email_addresses",
                "SELECT id FROM candidates WHERE name LIKE 'C%'",
                "SELECT id FROM candidates ORDER BY name",
                "SELECT max(salary) FROM offers",
                "DESCRIBE main.candidates",
                "SUMMARIZE main.candidates"
            })
    void masksCannotBeReachedPast(String sql) {
        assertThat(rows(sql.replace("memory.", "").replace("temp.", ""))).isNotEmpty();
        assertThatThrownBy(() -> masked(sql)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsHiddenIsNotListedAmongTables() {
        assertThatThrownBy(() -> run(
                        "SELECT value FROM candidate_email_addresses",
                        SqlLimits.defaults(),
                        new SqlMask((table, column) -> table.equals("candidate_email_addresses"))))
                .hasMessageContaining("There is no table 'candidate_email_addresses'")
                .hasMessageNotContaining("Did you mean 'candidate_email_addresses'");
        assertThat(run(
                                "SHOW TABLES",
                                SqlLimits.defaults(),
                                new SqlMask((table, column) -> table.equals("candidate_email_addresses")))
                        .rows())
                .extracting(row -> row.path("name").asString())
                .contains("candidates", "hires")
                .doesNotContain("candidate_email_addresses");
    }

    @Test
    void nothingIsLeftOfMasksAndStatements() throws SQLException {
        masked("SELECT id FROM candidates");
        assertThat(rows("SELECT name FROM candidates")).isNotEmpty();
        try (Statement statement = database.createStatement();
                ResultSet settings = statement.executeQuery(
                        "SELECT current_setting('enable_external_access'), current_setting('lock_configuration')")) {
            settings.next();
            assertThat(settings.getBoolean(1)).isFalse();
            assertThat(settings.getBoolean(2)).isTrue();
        }
    }

    @Test
    void pointsToTheTableThatHasAColumn() {
        SqlRunner runner = new SqlRunner(
                database,
                column -> column.equals("fax") ? List.of("hires", "job_faxes", "notes", "offers") : List.of());
        assertThatThrownBy(() -> runner.run(
                        ExampleTables.checked(database, "SELECT Fax FROM jobs"),
                        ExampleTables.NAMES,
                        null,
                        SqlLimits.defaults(),
                        "applications.context_store_sql_query",
                        parser -> JSON.readTree(parser)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        unknown -> assertThat(unknown.details().hint())
                                .isEqualTo(
                                        "'Fax' is a column of job_faxes, hires, notes and 1 more: read it there, or join with it."));
    }
}
