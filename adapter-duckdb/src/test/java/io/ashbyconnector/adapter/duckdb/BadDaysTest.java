package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not as they should be, and what people are told then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadDaysTest {

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(30).today(LocalDate.of(2026, 9, 30)));

    @TempDir
    Path folder;

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private Path file() {
        return folder.resolve("store.duckdb");
    }

    private AshbyConnector connect(Path store) {
        return AshbyConnector.connect(ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString())
                .with(ConfigKey.STORE, store.toString()));
    }

    private void fill() {
        try (AshbyConnector ashby = connect(file())) {
            ashby.store().sync("jobs", "candidates");
        }
    }

    private void refuses(Path store, String... parts) {
        try (AshbyConnector ashby = connect(store)) {
            assertThatThrownBy(() -> ashby.store().sync("jobs"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(store.toString())
                    .message()
                    .contains(parts);
            assertThatThrownBy(() -> ashby.store().sql("select count(*) from jobs"))
                    .isInstanceOf(ConfigurationException.class)
                    .message()
                    .contains(parts);
        }
    }

    @Test
    void onlyItsOwnerSeesIt() throws IOException {
        Path store = folder.resolve("made/for/it/store.duckdb");
        try (AshbyConnector ashby = connect(store)) {
            ashby.store().sync("jobs");
        }
        assertThat(permissions(store)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("made"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("made/for/it"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("made/for/it"))) {
            assertThat(files).containsExactly(store);
        }
    }

    @Test
    void whatOthersCouldReadIsClosedToThem() throws IOException {
        fill();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        fill();
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextThatWrites() throws IOException {
        fill();
        Path left = rowsOf(999_999_999L);
        Path atWork = rowsOf(ProcessHandle.current().pid());
        fill();
        assertThat(left).doesNotExist();
        assertThat(left.getParent()).doesNotExist();
        assertThat(atWork).exists();
    }

    private Path rowsOf(long process) throws IOException {
        Path pass = Files.createDirectory(file().resolveSibling(file().getFileName() + ".pass-" + process + "-1"));
        return Files.writeString(pass.resolve("rows"), "of somebody");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file());
        refuses(link, "is a link", "Name the file itself");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFolderIsRefused() {
        refuses(folder, "is a folder", "Name a file in it");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Files.writeString(file(), "Dear diary, ".repeat(1000));
        refuses(file(), "is no DuckDB database");
        assertThat(file()).hasContent("Dear diary, ".repeat(1000));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.createFile(file());
        refuses(file(), "is no DuckDB database");
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() throws SQLException {
        change("create table mine as select 42 as answer");
        refuses(file(), "is a database of another program");
    }

    @Test
    void aNewerStoreIsRefused() throws SQLException {
        fill();
        change("update books_of_store.version set version = 99");
        refuses(file(), "newer version", "Update this program");
    }

    @Test
    void aStoreOfAnotherServiceIsRefused() throws SQLException {
        fill();
        change("update books_of_store.version set origin = 'direct mode at api.ashbyhq.com'");
        refuses(
                file(),
                "holds the records of direct mode at api.ashbyhq.com, and this is direct mode at 127.0.0.1",
                "each account needs one of its own");
    }

    @Test
    void aDamagedStoreIsRefused() throws IOException {
        fill();
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        refuses(file(), "is damaged", "ashby store delete");
        try (AshbyConnector ashby = connect(file())) {
            ashby.store().delete();
            assertThat(ashby.store().sync("jobs")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/store.duckdb", "/sys/store.duckdb", "/dev/null/store.duckdb", "/dev/null"})
    void aPlaceThatCannotBeWrittenIsRefusedBeforeAnythingIsRead(String store) {
        sandbox.clearRequests();
        refuses(Path.of(store), "Name ");
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aStoreThatAnotherProcessHasIsWaitedForAndThenNamed() throws IOException {
        fill();
        Process other = Child.start(Child.Hold.class, file().toString());
        try (AshbyConnector ashby = connect(file())) {
            Child.await(other, "open");
            assertThatThrownBy(() -> ashby.store().sql("select count(*) from jobs"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(file().toString())
                    .hasMessageContaining("in use by the process " + other.pid());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aStoreThatWasRemovedIsFilledAnew() throws IOException {
        fill();
        try (AshbyConnector ashby = connect(file())) {
            assertThat(ashby.store().sql("select count(*) from jobs").records()).hasSize(1);
            Files.delete(file());
            assertThat(ashby.store()
                            .sql("select count(*) as n from jobs")
                            .records()
                            .get(0)
                            .path("n")
                            .asInt())
                    .isPositive();
        }
    }

    @Test
    void columnsOfAnotherVersionAreMadeAnewFromTheRecords() throws SQLException {
        try (AshbyConnector ashby = connect(file())) {
            ashby.store().sync("application_history", "candidates");
            ashby.store().sql("select count(*) from hires");
            List<String> before = rows(ashby);
            change("alter table candidates drop column name");
            change("alter table candidates rename column company to firm");
            change("alter table application_history drop column title");
            change("drop table candidate_email_addresses");
            sandbox.clearRequests();
            assertThat(rows(ashby)).isEqualTo(before);
            assertThat(ashby.store().sql("select count(*) from hires").records())
                    .hasSize(1);
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    private static List<String> rows(AshbyConnector ashby) {
        return Stream.of(
                        "select id, name, company, record from candidates order by id",
                        "select application_id, id, title from application_history order by all",
                        "select * from candidate_email_addresses order by all")
                .flatMap(sql -> ashby.store().sql(sql).records().stream())
                .map(Object::toString)
                .toList();
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
