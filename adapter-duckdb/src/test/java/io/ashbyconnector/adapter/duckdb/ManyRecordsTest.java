package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passes that bring more than is kept in memory, the same record twice, begin anew, or bring records that are odd. */
class ManyRecordsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MANY = 5000;
    private static final String BULK = "x".repeat(3000);

    @TempDir
    Path folder;

    /** Lists pages, as candidates: those that it is given for each walk. */
    private record Listed(Supplier<Stream<List<String>>> pages) implements ReplicaSource {

        @Override
        public Catalog catalog() {
            return Catalog.ofAshby();
        }

        @Override
        public String origin() {
            return "a test";
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
            return new SyncPass<>(
                    "candidates.list",
                    Map.of(),
                    from,
                    true,
                    all -> Stream.concat(
                            pages.get()
                                    .map(page -> new Page<>(
                                            page.stream()
                                                    .map(record -> decoded(record, decoder))
                                                    .toList(),
                                            new PageMeta("next", true, null))),
                            Stream.of(new Page<T>(List.of(), new PageMeta(null, false, "token")))));
        }

        private static <T> T decoded(String record, RecordDecoder<T> decoder) {
            try (JsonParser parser = JSON.createParser(record)) {
                parser.nextToken();
                return decoder.decode(parser);
            }
        }
    }

    private static String candidate(int number, String name) {
        return "{\"id\":\"c" + number + "\",\"name\":\"" + name + "\",\"position\":\"" + BULK
                + "\",\"emailAddresses\":[{\"value\":\"" + name + "@" + number + ".example\",\"isPrimary\":true}]}";
    }

    private Replica open(String store, Stream<List<String>> pages) {
        return open(store, () -> pages);
    }

    private Replica open(String store, Supplier<Stream<List<String>>> pages) {
        String where = store.equals("memory") ? store : folder.resolve(store).toString();
        return new DuckDbStoreProvider()
                .open(ConnectorConfig.fromMap(Map.of(ConfigKey.STORE.name(), where)), new Listed(pages));
    }

    private static Stream<List<String>> all(String name) {
        return IntStream.range(0, MANY / 100)
                .mapToObj(page -> IntStream.range(page * 100, page * 100 + 100)
                        .mapToObj(number -> candidate(number, name))
                        .toList());
    }

    private static Set<String> names(Replica replica) {
        Set<String> names = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        replica.read("candidates", JSON::readTree, (JsonNode record) -> {
            names.add(record.path("name").asString());
            ids.add(record.path("id").asString());
        });
        assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
        return names;
    }

    private static long rows(Replica replica, String table) {
        return replica.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "store.duckdb"})
    void ofRecordsThatComeTwiceTheLastCounts(String store) {
        try (Replica replica = open(store, Stream.concat(all("first"), all("second")))) {
            replica.sync(List.of("candidates"), CallOptions.defaults(), progress -> {});
            assertThat(names(replica)).containsExactly("second");
            assertThat(rows(replica, "candidate_email_addresses")).isEqualTo(MANY);
        }
        if (!store.equals("memory")) {
            assertThat(folder.toFile().list()).containsExactly(store);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "store.duckdb"})
    void whatCameBeforeAPassBeganAnewDoesNotCount(String store) {
        AtomicInteger begun = new AtomicInteger();
        Stream<List<String>> first = Stream.concat(
                IntStream.range(MANY, MANY + 4000).mapToObj(number -> List.of(candidate(number, "gone"))),
                Stream.generate(() -> {
                    throw new ExpiredException(ErrorDetails.of("The cursor expired."));
                }));
        try (Replica replica = open(store, () -> begun.getAndIncrement() == 0 ? first : all("new"))) {
            replica.sync(List.of("candidates"), CallOptions.defaults(), progress -> {});
            assertThat(names(replica)).containsExactly("new");
            assertThat(rows(replica, "candidate_email_addresses")).isEqualTo(MANY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"c\",\"name\":7,\"createdAt\":\"yesterday\",\"emailAddresses\":\"a@b.example\",\"tags\":[1,{\"id\":2}]}",
                "{\"id\":\"c\",\"name\":{\"first\":\"A\"},\"createdAt\":[],\"primaryEmailAddress\":[],\"applicationIds\":[1,null,{}]}",
                "{\"id\":\"c\",\"createdAt\":\"+999999999-12-31T23:59:59Z\",\"customFields\":[{\"id\":\"f\",\"value\":1e400}],\"new\":{\"a\":[1.10,\"\\u0000\"]}}"
            })
    void aRecordThatDoesNotFitKeepsItsText(String record) {
        try (Replica replica = open("memory", Stream.of(List.of(record, candidate(1, "usual"))))) {
            replica.sync(List.of("candidates"), CallOptions.defaults(), progress -> {});
            List<String> read = new ArrayList<>();
            replica.read("candidates", parser -> JSON.readTree(parser).toString(), read::add);
            assertThat(read).hasSize(2).contains(JSON.readTree(record).toString());
        }
        assertThat(Files.exists(folder.resolve("memory"))).isFalse();
    }

    /** Bytes that are compressed cannot be searched: so the rows are, of every table, and nothing else is in the file. */
    @Test
    void whatIsForgottenIsInNoRowAndInNoFreeBlock() throws SQLException, IOException {
        Path store = folder.resolve("store.duckdb");
        try (Replica replica = open("store.duckdb", all("somebody"))) {
            replica.sync(List.of("candidates"), CallOptions.defaults(), progress -> {});
            assertThat(valuesWith("@42.example", store)).isPositive();
            Object before =
                    Files.readAttributes(store, BasicFileAttributes.class).fileKey();
            assertThat(replica.forget("c42")).isGreaterThan(1);
            assertThat(Files.readAttributes(store, BasicFileAttributes.class).fileKey())
                    .isNotEqualTo(before);
        }
        assertThat(valuesWith("@42.example", store)).isZero();
        assertThat(valuesWith("@41.example", store)).isPositive();
        assertThat(folder.toFile().list()).containsExactly("store.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT free_blocks FROM pragma_database_size()")) {
            size.next();
            assertThat(size.getLong(1)).isZero();
        }
    }

    /** In any column of any table, those of the store's own bookkeeping too. */
    private static long valuesWith(String text, Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
                Statement statement = connection.createStatement()) {
            List<String> counts = new ArrayList<>();
            try (ResultSet columns = statement.executeQuery(
                    "SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE NOT internal")) {
                while (columns.next()) {
                    counts.add("(SELECT count(*) FROM \"" + columns.getString(1) + "\".\"" + columns.getString(2)
                            + "\" WHERE contains(\"" + columns.getString(3) + "\"::VARCHAR, '" + text + "'))");
                }
            }
            try (ResultSet sum = statement.executeQuery("SELECT " + String.join(" + ", counts))) {
                sum.next();
                return sum.getLong(1);
            }
        }
    }

    @Test
    void moreRecordsThanAreSortedAtOnceAreReadInOrder() throws SQLException {
        int records = 90_000;
        Path parquet = folder.resolve("candidates.parquet");
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, records).boxed().toList());
        Collections.shuffle(numbers, new Random(1));
        try (Replica replica = open(
                "store.duckdb",
                Stream.of(numbers.stream()
                        .map(number -> "{\"id\":\"c" + number + "\"}")
                        .toList()))) {
            replica.sync(List.of("candidates"), CallOptions.defaults(), progress -> {});
            List<String> ids = new ArrayList<>();
            replica.read(
                    "candidates",
                    JSON::readTree,
                    (JsonNode record) -> ids.add(record.path("id").asString()));
            assertThat(ids).hasSize(records).isSorted().doesNotHaveDuplicates();
            replica.writeParquet("candidates", parquet);
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT count(*), count(*) FILTER (id > before) FROM (SELECT id,"
                                    + " lag(id) OVER (ORDER BY file_row_number) AS before FROM read_parquet('" + parquet
                                    + "', file_row_number = true))")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(records);
                assertThat(rows.getLong(2)).as("the first has none before").isEqualTo(records - 1);
            }
        }
    }
}
