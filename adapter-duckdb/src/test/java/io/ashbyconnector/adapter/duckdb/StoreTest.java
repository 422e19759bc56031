package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a store is filled, and kept up to date, for the questions that are asked of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreTest {

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(20).today(LocalDate.of(2026, 9, 30)));

    @TempDir
    Path folder;

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void restore() {
        sandbox.clearFaults();
        sandbox.clearChanges();
        sandbox.clearRequests();
    }

    private ConnectorConfig config() {
        return config(SandboxKeys.FULL);
    }

    private ConnectorConfig config(String key) {
        return ConnectorConfig.of(AshbyAuthConfig.of(key))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString())
                .with(ConfigKey.HTTP_MAX_RETRIES, "0");
    }

    private Path file() {
        return folder.resolve("store.duckdb");
    }

    private AshbyConnector connect(CallListener... listeners) {
        return AshbyConnector.connect(config().with(ConfigKey.STORE, file().toString()), listeners);
    }

    /** One for which every table is too old. */
    private AshbyConnector impatient(CallListener... listeners) {
        return AshbyConnector.connect(
                config().with(ConfigKey.STORE, file().toString()).with(ConfigKey.STORE_MAX_AGE, "1ms"), listeners);
    }

    private static long number(AshbyConnector ashby, String sql) {
        JsonNode row = ashby.store().sql(sql).records().get(0);
        return row.iterator().next().asLong();
    }

    private static Replica.Table table(List<Replica.Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAStoreAQuestionReadsWhatItNamesIntoMemory() {
        try (AshbyConnector ashby = AshbyConnector.connect(config())) {
            Page<JsonNode> page = ashby.store().sql("select count(*) as n from candidates");
            assertThat(page.records().get(0).path("n").asLong()).isEqualTo(20);
            assertThat(page.meta().asOf()).isNotNull();
            assertThat(page.meta().notices()).singleElement().asString().contains("candidates", "ASHBY_STORE");
        }
        assertThat(sandbox.requests()).allMatch(request -> request.operation().equals("candidate.list"));
    }

    @Test
    void aQuestionThatNamesNoTableReadsNothing() {
        try (AshbyConnector ashby = connect()) {
            assertThat(number(ashby, "select 6 * 7")).isEqualTo(42);
        }
        assertThat(sandbox.requests()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void withoutAStoreThereIsNothingToBringUpToDate() {
        try (AshbyConnector ashby = AshbyConnector.connect(config())) {
            assertThatThrownBy(() -> ashby.store().sync())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("ashby.store")
                    .hasMessageContaining("ASHBY_STORE");
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aStoreCanBeInMemory() {
        try (AshbyConnector ashby = AshbyConnector.connect(config().with(ConfigKey.STORE, "memory"))) {
            assertThat(table(ashby.store().sync("jobs"), "jobs").rows()).isPositive();
            assertThat(ashby.store().sql("select count(*) from jobs").meta().notices())
                    .isEmpty();
        }
    }

    @Test
    void aFileAnswersAnotherConnectorWithoutACall() {
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("candidates", "applications");
        }
        sandbox.clearRequests();
        try (AshbyConnector ashby = connect()) {
            assertThat(number(
                            ashby,
                            "select count(*) from applications a join candidates c on c.id = a.candidate_id"
                                    + " join candidate_email_addresses e on e.candidate_id = c.id and e.is_primary"))
                    .isPositive();
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void holdsEveryRecordAsTheServiceGivesIt() {
        try (AshbyConnector ashby = connect()) {
            List<JsonNode> rows = ashby.store()
                    .sql("select id, name, created_at, record from candidates order by id")
                    .records();
            List<Candidate> all = ashby.candidates().stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
            assertThat(rows).hasSameSizeAs(all);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i).path("id").stringValue())
                        .isEqualTo(all.get(i).id());
                assertThat(rows.get(i).path("name").stringValue())
                        .isEqualTo(all.get(i).name());
            }
        }
    }

    @Test
    void eachTableCanBeFilled() {
        try (AshbyConnector ashby = connect()) {
            List<String> every = ashby.catalog().tables().stream()
                    .filter(table -> ashby.catalog().listing(table).isPresent())
                    .toList();
            ashby.store().sync(every, progress -> {});
            assertThat(ashby.store().tables())
                    .allMatch(table -> table.asOf() != null)
                    .allMatch(table -> table.absence() == null);
            assertThat(number(ashby, "select count(distinct application_id) from application_history"))
                    .isEqualTo(sandbox.applicationCount());
            long events = number(ashby, "select count(*) from interview_events");
            assertThat(events)
                    .isPositive()
                    .isEqualTo(number(ashby, "select count(*) from interview_schedule_interview_events"));
            assertThat(number(ashby, "select count(distinct survey_type) from survey_submissions"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aLaterPassAsksForChangesOnly() {
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("candidates");
            String id = ashby.candidates().stream().findFirst().orElseThrow().id();
            sandbox.markUpdated("candidates", id);
            Instant before = table(ashby.store().tables(), "candidates").asOf();
            sandbox.clearRequests();
            List<Replica.Table> tables = ashby.store().sync("candidates");
            assertThat(sandbox.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.body()).contains("syncToken"));
            assertThat(table(tables, "candidates").rows()).isEqualTo(20);
            assertThat(table(tables, "candidates").asOf()).isAfter(before);
            assertThat(number(
                            ashby,
                            "select count(*) from candidate_email_addresses group by candidate_id, position"
                                    + " order by 1 desc limit 1"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatHangsOnARecordIsReadAgainWhenThatChanged() {
        List<SyncProgress> heard = Collections.synchronizedList(new ArrayList<>());
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("application_history");
            String id = ashby.applications().stream().findFirst().orElseThrow().id();
            sandbox.markUpdated("applications", id);
            sandbox.clearRequests();
            ashby.store().sync(List.of("application_history"), heard::add);
            assertThat(sandbox.requestCount("application.listHistory")).isEqualTo(1);
            assertThat(heard)
                    .anyMatch(progress -> progress.callsPlanned() == 1 && progress.callsDone() == 0)
                    .last()
                    .matches(progress -> progress.phase() == SyncProgress.Phase.DONE);
            assertThat(number(ashby, "select count(distinct application_id) from application_history"))
                    .isEqualTo(sandbox.applicationCount());
        }
    }

    @Test
    void aViewUsesWhatNeedsManyCallsAsItIs() {
        try (AshbyConnector ashby = connect()) {
            long hires = number(ashby, "select count(*) from hires");
            assertThat(sandbox.requestCount("application.listHistory")).isZero();
            assertThat(number(ashby, "select count(*) from hires where hired_at_is_exact"))
                    .isZero();
            ashby.store().sync("application_history");
            assertThat(number(ashby, "select count(*) from hires where hired_at_is_exact"))
                    .isEqualTo(hires)
                    .isEqualTo(ashby.applications().stream()
                            .filter(each -> Application.Status.HIRED.equals(each.status()))
                            .count());
        }
    }

    @Test
    void aViewThatNeedsManyCallsMakesThem() {
        try (AshbyConnector ashby = connect()) {
            assertThat(number(ashby, "select count(*) from time_in_stage")).isPositive();
            assertThat(sandbox.requestCount("application.listHistory")).isEqualTo(sandbox.applicationCount());
        }
    }

    @Test
    void whatAFullPassDoesNotListIsGoneWithAllThatHangsOnIt() {
        try (AshbyConnector ashby = AshbyConnector.connect(
                config().with(ConfigKey.STORE, file().toString()).with(ConfigKey.ALLOW_WRITES, "true"))) {
            Candidate made = ashby.candidates().create("Ada Quiet", options -> options.email("ada@quiet.example"));
            ashby.candidates().createNote(made.id(), "Met at the fair");
            ashby.store().sync("candidate_notes");
            String mine = " where candidate_id = '" + made.id() + "'";
            assertThat(number(ashby, "select count(*) from candidate_notes" + mine))
                    .isEqualTo(1);
            assertThat(number(ashby, "select count(*) from candidate_email_addresses" + mine))
                    .isEqualTo(1);
            sandbox.clearChanges();
            List<Replica.Table> tables = ashby.store().sync("candidates");
            assertThat(table(tables, "candidates").rows()).isEqualTo(20);
            assertThat(number(ashby, "select count(*) from candidate_notes" + mine))
                    .isZero();
            assertThat(number(ashby, "select count(*) from candidate_email_addresses" + mine))
                    .isZero();
        }
    }

    @Test
    void aTokenThatIsNoLongerGoodMeansAFullPass() {
        List<SyncProgress> heard = Collections.synchronizedList(new ArrayList<>());
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("candidates");
            sandbox.inject(Fault.expiredSyncToken());
            List<Replica.Table> tables = ashby.store().sync(List.of("candidates"), heard::add);
            assertThat(table(tables, "candidates").rows()).isEqualTo(20);
            assertThat(heard).anyMatch(progress -> progress.note() != null);
        }
    }

    @Test
    void aTableThatIsTooOldIsBroughtUpToDateFirst() {
        List<SyncProgress> heard = Collections.synchronizedList(new ArrayList<>());
        CallListener listener = new CallListener() {
            @Override
            public void onSync(SyncProgress progress) {
                heard.add(progress);
            }
        };
        try (AshbyConnector ashby = impatient(listener)) {
            number(ashby, "select count(*) from jobs");
            sandbox.clearRequests();
            number(ashby, "select count(*) from jobs");
            assertThat(sandbox.requestCount("job.list")).isEqualTo(1);
            assertThat(heard).extracting(SyncProgress::table).containsOnly("jobs");
        }
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        try (AshbyConnector ashby = connect()) {
            List<Replica.Table> tables = ashby.store().sync(List.of("jobs"), progress -> {
                throw new AssertionError("of a listener");
            });
            assertThat(table(tables, "jobs").rows()).isPositive();
        }
    }

    @Test
    void aTimeToComeIsTooOld() throws SQLException {
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("jobs");
            change("update books_of_store.tables set as_of = as_of + interval 1 year");
            sandbox.clearRequests();
            assertThat(ashby.store().sql("select count(*) from jobs").meta().asOf())
                    .isBeforeOrEqualTo(Instant.now());
            assertThat(sandbox.requestCount("job.list")).isEqualTo(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatCannotBeBroughtUpToDateAnswersAsItWas() {
        try (AshbyConnector ashby = impatient()) {
            ashby.store().sync("jobs");
            sandbox.inject(Fault.reset().times(100));
            Page<JsonNode> page = ashby.store().sql("select count(*) as n from jobs");
            assertThat(page.records().get(0).path("n").asLong()).isPositive();
            assertThat(page.meta().notices())
                    .singleElement()
                    .asString()
                    .contains("jobs", "could not be brought up to date");
            assertThatThrownBy(() -> ashby.store().sql("select count(*) from users"))
                    .isInstanceOf(NetworkException.class);
        }
    }

    @Test
    void aKeyThatMayNotReadATableLeavesTheOthersAlone() {
        ConnectorConfig config = config(SandboxKeys.without("candidatesRead")).with(ConfigKey.STORE, file().toString());
        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            assertThatThrownBy(() -> ashby.store().sql("select count(*) from candidates, jobs"))
                    .isInstanceOf(PermissionException.class)
                    .hasMessageContaining("candidatesRead");
            assertThat(number(ashby, "select count(*) from jobs")).isPositive();
            List<Replica.Table> tables = ashby.store().sync();
            assertThat(table(tables, "candidates").absence()).contains("candidatesRead");
            assertThat(table(tables, "users").rows()).isPositive();
        }
        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            assertThat(table(ashby.store().tables(), "candidates").absence()).contains("candidatesRead");
        }
    }

    @Test
    void aQuestionThatHasNoTimeTellsHowFarItIsAndFindsItDoneLater() {
        sandbox.inject(Fault.delay(Duration.ofSeconds(1)).on("candidate.list"));
        try (AshbyConnector ashby = connect()) {
            AshbyConnector hasty = ashby.with(CallOptions.deadline(Duration.ofMillis(300)));
            assertThatThrownBy(() -> hasty.store().sql("select count(*) from candidates"))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("candidates: 0 records");
            assertThat(number(ashby, "select count(*) from candidates")).isEqualTo(20);
        }
        assertThat(sandbox.requestCount("candidate.list")).isEqualTo(1);
    }

    @Test
    void aQuestionThatHasNoTimeIsAnsweredFromWhatThereIs() {
        try (AshbyConnector ashby = impatient()) {
            ashby.store().sync("candidates");
            sandbox.inject(Fault.delay(Duration.ofSeconds(1)).on("candidate.list"));
            Page<JsonNode> page = ashby.with(CallOptions.deadline(Duration.ofMillis(300)))
                    .store()
                    .sql("select count(*) as n from candidates");
            assertThat(page.records().get(0).path("n").asLong()).isEqualTo(20);
            assertThat(page.meta().notices()).singleElement().asString().contains("is being brought up to date");
        }
    }

    @Test
    void theDeadlineOfCallsHoldsForStatementsToo() {
        try (AshbyConnector ashby = AshbyConnector.connect(config().with(ConfigKey.HTTP_DEADLINE, "300ms"))) {
            assertThatThrownBy(() -> ashby.store().sql("SELECT count(*) FROM range(1000000000) a, range(1000000000) b"))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("300 ms")
                    .hasMessageContaining("HTTP_DEADLINE");
        }
    }

    @Test
    void theTablesCanBeAskedFor() {
        try (AshbyConnector ashby = connect()) {
            assertThat(ashby.store().sql("SHOW TABLES").records())
                    .extracting(row -> row.path("name").asString())
                    .contains(
                            "candidates", "candidate_email_addresses", "application_history", "hires", "time_in_stage");
            assertThatThrownBy(() -> ashby.store().sql("SELECT * FROM read_csv('jobs.csv')"))
                    .hasMessageContaining("Tables: ")
                    .hasMessageContaining("candidates");
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void anUnknownTableIsRefusedBeforeTheNetworkIsTouched() {
        try (AshbyConnector ashby = connect()) {
            assertThatThrownBy(() -> ashby.store().sync("candidate"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Did you mean 'candidates'?");
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void forgetsACandidateAndAllThatHangsOnIt() throws IOException, SQLException {
        String email;
        try (AshbyConnector ashby = connect()) {
            ashby.store()
                    .sync(
                            "candidates",
                            "applications",
                            "application_history",
                            "candidate_notes",
                            "offers",
                            "application_feedbacks",
                            "interview_events");
            JsonNode hire = ashby.store()
                    .sql("select h.candidate_id, h.application_id, e.value as email from hires h join"
                            + " candidate_email_addresses e using (candidate_id) limit 1")
                    .records()
                    .get(0);
            String candidate = hire.path("candidate_id").stringValue();
            email = hire.path("email").stringValue();
            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).contains(email);
            assertThat(ashby.store().forget(candidate)).isGreaterThan(10);
            String application = hire.path("application_id").stringValue();
            assertThat(rowsOf(ashby.store().tables(), Map.of("candidate_id", candidate, "application_id", application)))
                    .isZero();
            assertThat(number(ashby, "select count(*) from candidates")).isEqualTo(19);
            assertThat(ashby.store().forget(candidate)).isZero();
        }
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain(email);
    }

    /** Of all tables that were filled, those in which a column has its value. */
    private long rowsOf(List<Replica.Table> tables, Map<String, String> values) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (Replica.Table table : tables) {
            for (Replica.Column column : table.columns()) {
                if (table.asOf() != null && values.containsKey(column.name())) {
                    counts.add("(select count(*) from " + table.name() + " where " + column.name() + " = '"
                            + values.get(column.name()) + "')");
                }
            }
        }
        assertThat(counts).hasSizeGreaterThan(10);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select " + String.join(" + ", counts))) {
            sum.next();
            return sum.getLong(1);
        }
    }

    @Test
    void deletesEverything() throws IOException {
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("jobs");
            ashby.store().delete();
            assertThat(files()).isEmpty();
            assertThat(ashby.store().tables()).allMatch(table -> table.asOf() == null);
            assertThat(number(ashby, "select count(*) from jobs")).isPositive();
        }
        assertThat(files()).containsExactly(file());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void handsOutRecordsInOrder() {
        try (AshbyConnector ashby = connect()) {
            ashby.store().sync("application_history", "email_senders");
            for (Map.Entry<String, Integer> each : Map.of(
                            "applications", sandbox.applicationCount(), "email_senders", 4)
                    .entrySet()) {
                List<String> read = new ArrayList<>();
                ashby.store()
                        .replica()
                        .read(
                                each.getKey(),
                                parser -> {
                                    JsonNode record = new JsonMapper()
                                            .readerFor(JsonNode.class)
                                            .readValue(parser);
                                    return record.path("id").asString("");
                                },
                                read::add);
                assertThat(read).hasSize(each.getValue()).isSorted();
            }
        }
    }

    private static String idOf(JsonNode record) {
        return record.path("id").asString("");
    }

    @Test
    void findsRowsAsTheyAreHeld() {
        for (String store : List.of("memory", file().toString())) {
            try (AshbyConnector ashby = AshbyConnector.connect(config().with(ConfigKey.STORE, store))) {
                Replica replica = ashby.store().replica();
                RecordDecoder<JsonNode> trees =
                        parser -> new JsonMapper().readerFor(JsonNode.class).readValue(parser);
                assertThat(replica.find("jobs", "id", List.of("x"), trees)).isEmpty();
                ashby.store().sync("jobs", "applications", "application_history");
                String application =
                        ashby.applications().stream().findFirst().orElseThrow().id();
                String job = ashby.jobs().stream().findFirst().orElseThrow().id();
                sandbox.clearRequests();

                Replica.Held<JsonNode> jobs = replica.find("jobs", "id", List.of(job, "it's none"), trees)
                        .orElseThrow();
                Replica.Held<JsonNode> history = replica.find(
                                "application_history", "application_id", List.of(application), trees)
                        .orElseThrow();

                assertThat(jobs.rows()).containsOnlyKeys(job);
                assertThat(jobs.rows().get(job))
                        .singleElement()
                        .extracting(StoreTest::idOf)
                        .isEqualTo(job);
                assertThat(jobs.asOf())
                        .isEqualTo(table(ashby.store().tables(), "jobs").asOf());
                assertThat(history.rows()).containsOnlyKeys(application);
                assertThat(history.rows().get(application)).isNotEmpty();
                assertThat(replica.find("jobs", "id", List.of(), trees)
                                .orElseThrow()
                                .rows())
                        .isEmpty();
                assertThat(replica.find("users", "id", List.of("x"), trees)).isEmpty();
                assertThatThrownBy(() -> replica.find("jobs", "nothing", List.of(), trees))
                        .isInstanceOf(InvalidInputException.class);
                assertThat(sandbox.requests()).isEmpty();
            }
        }
    }

    @Test
    void writesTablesAndViewsAsParquet() throws SQLException {
        for (String store : List.of("memory", file().toString())) {
            Path target = folder.resolve(store.equals("memory") ? "memory.parquet" : "file.parquet");
            try (AshbyConnector ashby = AshbyConnector.connect(config().with(ConfigKey.STORE, store))) {
                ashby.store().sync("jobs");
                ashby.store().replica().writeParquet("jobs", target);
                long jobs = table(ashby.store().tables(), "jobs").rows();
                try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                        Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select count(*), max(opened_at)::timestamp, max(len(interview_plan_ids)) from '"
                                        + target + "'")) {
                    rows.next();
                    assertThat(rows.getLong(1)).isEqualTo(jobs);
                }
                assertThatThrownBy(() -> ashby.store().replica().writeParquet("jobs", target))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("exists");
            }
        }
    }
}
