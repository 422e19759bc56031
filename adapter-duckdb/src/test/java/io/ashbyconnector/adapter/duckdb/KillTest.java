package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sync that ends anywhere leaves whole passes behind, and the next one makes the store complete: nothing lost, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    static final String[] TABLES = {"candidates", "applications", "application_history", "survey_submissions"};

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final RecordDecoder<JsonNode> TREES = JSON::readTree;

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(12).today(LocalDate.of(2026, 9, 30)));
    private final AshbyConnector ashby = AshbyConnector.connect(config());

    private final List<String> applications =
            ashby.applications().stream().map(Application::id).toList();
    private final Map<String, String> history = history();
    private final int submissions = Stream.of("CandidateExperience", "Questionnaire")
            .map(type -> ashby.sync("survey_submissions", "list", Map.of("surveyType", type), SyncState.none(), TREES))
            .mapToInt(pass -> listed(pass).size())
            .sum();

    @TempDir
    Path folder;

    @AfterAll
    void stop() {
        ashby.close();
        sandbox.close();
    }

    private ConnectorConfig config() {
        return ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString());
    }

    /** What ends the reading after some records. */
    private static final class Cut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Hands out a number of records, and then does something else. */
    private record CutSource(AshbyConnector ashby, AtomicInteger left, Runnable end) implements ReplicaSource {

        @Override
        public Catalog catalog() {
            return ashby.catalog();
        }

        @Override
        public String origin() {
            return "direct mode at 127.0.0.1"; // as a connector to the sandbox says
        }

        @Override
        public boolean offers(Listing listing) {
            return true;
        }

        @Override
        public <T> SyncPass<T> pass(
                Listing listing,
                Map<String, ? extends @Nullable Object> params,
                SyncState from,
                RecordDecoder<T> decoder) {
            return ashby.sync(listing.action().entity(), listing.action().name(), params, from, parser -> {
                if (left.getAndDecrement() == 0) {
                    end.run();
                }
                return decoder.decode(parser);
            });
        }
    }

    private Replica open(Path store, int records, Runnable end) {
        return new DuckDbStoreProvider()
                .open(
                        config().with(ConfigKey.STORE, store.toString()),
                        new CutSource(ashby, new AtomicInteger(records), end));
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("kill.seeds", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSyncThatEndsAnywhereLosesNothing(int seed) {
        Random random = new Random(seed);
        Path store = folder.resolve("store.duckdb");
        int runs = 1 + random.nextInt(2);
        for (int i = 0; i < runs; i++) {
            change(random);
            Thread here = Thread.currentThread();
            Consumer<Replica> sync = replica -> replica.sync(List.of(TABLES), CallOptions.defaults(), progress -> {});
            boolean interrupts = random.nextBoolean();
            try (Replica replica = open(store, random.nextInt(100), () -> {
                if (interrupts) {
                    here.interrupt();
                } else {
                    throw new Cut();
                }
            })) {
                sync.accept(replica);
            } catch (RuntimeException cut) {
                assertThat(cut.getMessage()).isNotBlank();
            }
            Thread.interrupted();
            holdsWholePasses(store);
        }
        change(random);
        try (Replica replica = open(store, Integer.MAX_VALUE, () -> {})) {
            replica.sync(List.of(TABLES), CallOptions.defaults(), progress -> {});
            holdsAll(replica);
        }
    }

    /** With an application its candidate changes too. */
    private void change(Random random) {
        sandbox.markUpdated("applications", applications.get(random.nextInt(applications.size())));
    }

    private Map<String, String> history() {
        List<JsonNode> history = new ArrayList<>();
        for (String id : applications) {
            ashby.sync("applications", "list_history", Map.of("applicationId", id), SyncState.none(), TREES)
                    .forEachRemaining(history::add);
        }
        return listed(history.iterator());
    }

    /** Looks into the file, past the store. */
    private void holdsWholePasses(Path store) {
        if (!Files.exists(store)) {
            return;
        }
        Map<String, Integer> whole = Map.of("candidates", 12, "applications", sandbox.applicationCount());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Integer> table : whole.entrySet()) {
                String passes = "select count(*) from books_of_store.tables where as_of is not null and name = '"
                        + table.getKey() + "'";
                if (number(statement, passes) == 1) {
                    assertThat(number(statement, "select count(distinct id) from " + table.getKey()))
                            .as(table.getKey())
                            .isEqualTo(table.getValue())
                            .isEqualTo(number(statement, "select count(*) from " + table.getKey()));
                }
            }
            if (number(statement, "select count(*) from duckdb_tables() where table_name = 'application_history'")
                    == 1) {
                assertThat(number(
                                statement,
                                "select count(*) from (select application_id from application_history group by all"
                                        + " having count(*) <> max(stage_number) + 1)"))
                        .as("parts of a history")
                        .isZero();
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void holdsAll(Replica replica) {
        assertThat(records(replica, "candidates")).isEqualTo(listed(ashby.sync("candidates", SyncState.none())));
        assertThat(records(replica, "applications")).isEqualTo(listed(ashby.sync("applications", SyncState.none())));
        assertThat(records(replica, "application_history")).isEqualTo(history);
        assertThat(records(replica, "survey_submissions")).hasSize(submissions);
    }

    private static Map<String, String> records(Replica replica, String table) {
        List<JsonNode> records = new ArrayList<>();
        replica.read(table, TREES, records::add);
        return listed(records.iterator());
    }

    /** By id; fails for what comes twice. */
    private static Map<String, String> listed(Iterator<JsonNode> records) {
        Map<String, String> byId = new TreeMap<>();
        records.forEachRemaining(record -> {
            String id = record.path("id").asString();
            assertThat(byId.put(id, record.toString())).as("twice: " + id).isNull();
        });
        return byId;
    }

    @Test
    void aProcessThatIsKilledLosesNothing() throws IOException, InterruptedException {
        Path store = folder.resolve("store.duckdb");
        Random random = new Random(1);
        for (int i = 0; i < 4; i++) {
            change(random);
            Process process =
                    Child.start(Child.Sync.class, sandbox.baseUri().toString(), sandbox.apiKey(), store.toString());
            Child.await(process, "news " + (3 + random.nextInt(50)) + ".");
            process.destroyForcibly().waitFor();
            holdsWholePasses(store);
        }
        try (Replica replica = open(store, Integer.MAX_VALUE, () -> {})) {
            replica.sync(List.of(TABLES), CallOptions.defaults(), progress -> {});
            holdsAll(replica);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(store);
        }
    }
}
