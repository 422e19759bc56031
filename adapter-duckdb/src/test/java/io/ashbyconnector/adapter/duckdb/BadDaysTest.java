package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.CsvSource;
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
                    .contains(parts)
                    .doesNotContain(".pass-");
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

    /** What a process of its own prints, which sees something mounted. */
    private List<String> mounted(String mount, AshbySandbox service, Path store, String... steps)
            throws IOException, InterruptedException {
        String[] shell = {"unshare", "--map-root-user", "--mount", "sh", "-c", mount + " && exec \"$@\"", "sh"};
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "There is no unshare on this machine.");
        assumeTrue(
                new ProcessBuilder(command(shell, List.of("true"))).start().waitFor() == 0,
                "This user may mount nothing.");
        return run(command(shell, use(service, store, steps)));
    }

    private static List<String> command(String[] before, List<String> after) {
        return Stream.concat(Stream.of(before), after.stream()).toList();
    }

    private static List<String> use(AshbySandbox service, Path store, String... steps) {
        return Child.command(
                Child.Use.class,
                Stream.concat(
                                Stream.of(service.baseUri().toString(), service.apiKey(), store.toString()),
                                Stream.of(steps))
                        .toArray(String[]::new));
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }

    @Test
    void aFullDiskIsNamedAndWhatWasThereBeforeAnswers() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path store = disk.resolve("store.duckdb");
        try (AshbySandbox service =
                AshbySandbox.start(SandboxOptions.defaults().candidates(1000).today(LocalDate.of(2026, 9, 30)))) {
            List<String> lines = mounted(
                    "mount -t tmpfs -o size=300k tmpfs '" + disk + "'",
                    service,
                    store,
                    "sync jobs",
                    "sync candidates",
                    "select count(*) as n from jobs",
                    "select count(*) as n from candidates");
            assertThat(lines.get(0)).isEqualTo("sync jobs -> 40 rows");
            assertThat(lines.get(1))
                    .startsWith("sync candidates -> CONFIGURATION The store " + store + " needs more room")
                    .contains("Make room")
                    .doesNotContain(".pass-");
            assertThat(lines.get(2)).contains("-> [{\"n\":40}]");
            assertThat(lines.get(3)).contains("-> CONFIGURATION", store + " needs more room");
        }
    }

    private static final String TEMPORARY = "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=";

    private static void assertNamesFolder(List<String> lines, Path temporary, String reason) {
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains(
                                "-> CONFIGURATION DuckDB, which the context store needs, cannot be loaded from the folder for"
                                        + " temporary files, " + temporary + ": " + reason + ".")
                        .contains("-Djava.io.tmpdir=FOLDER"));
    }

    @Test
    void aFolderForTemporaryFilesThatIsMissingIsNamedEachTime() throws IOException {
        Path none = folder.resolve("none");
        String[] there = {"env", TEMPORARY + none};
        assertNamesFolder(
                run(command(there, use(sandbox, file(), "sync jobs", "select count(*) from jobs"))),
                none,
                "there is no such folder");
        assertThat(file()).doesNotExist();
        assertNamesFolder(
                run(command(there, use(sandbox, Path.of("memory"), "select count(*) from jobs", "sync jobs"))),
                none,
                "there is no such folder");
    }

    @ParameterizedTest
    @CsvSource({
        "size=300k, its disk is full",
        "ro, it cannot be written",
        "noexec, programs may not be run from there (noexec)"
    })
    void aFolderForTemporaryFilesThatCannotBeUsedIsNamedEachTime(String mounted, String reason)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<String> lines = mounted(
                "mount -t tmpfs -o " + mounted + " tmpfs '" + temporary + "' && export " + TEMPORARY + temporary,
                sandbox,
                file(),
                "select count(*) from jobs",
                "sync jobs");
        assertNamesFolder(lines, temporary, reason);
    }

    @Test
    void aFileThatMayNotGrowIsNamedAndIsFilledOnceItMay() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "There is no prlimit on this machine.");
        try (AshbySandbox service =
                AshbySandbox.start(SandboxOptions.defaults().candidates(1000).today(LocalDate.of(2026, 9, 30)))) {
            List<String> lines = run(use(
                    service, file(), "sync jobs", "limit 300000", "sync candidates", "select count(*) as n from jobs"));
            assertThat(lines.subList(0, 2)).containsExactly("sync jobs -> 40 rows", "limit 300000 -> exit 0");
            assertThat(lines.get(2))
                    .startsWith("sync candidates -> CONFIGURATION The store " + file() + " needs a larger file")
                    .contains("ulimit -f");
            assertThat(lines.get(3)).contains("-> [{\"n\":40}]");

            assertThat(run(use(service, file(), "sync candidates", "select count(*) as n from jobs")))
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("sync candidates -> 1000 rows"),
                            line -> assertThat(line).isEqualTo("select count(*) as n from jobs -> [{\"n\":40}] []"));
        }
    }

    @Test
    void aStoreThatCannotBeWrittenAnswersAsItIsAndSaysWhy() throws IOException, InterruptedException {
        fill();
        String readOnly = "mount --bind '" + folder + "' '" + folder + "' && mount -o remount,bind,ro '" + folder + "'";
        List<String> lines = mounted(
                readOnly,
                sandbox,
                file(),
                "sync jobs",
                "select count(*) as n from candidates",
                "select count(*) as n from offers");
        String why = "The store " + file() + " is on a disk, or in a folder, that cannot be written.";
        assertThat(lines.get(0)).startsWith("sync jobs -> CONFIGURATION " + why);
        assertThat(lines.get(1)).contains("-> [{\"n\":30}] [The table candidates is as of ", why);
        assertThat(lines.get(2)).contains("-> CONFIGURATION " + why);
        assertThat(lines).noneMatch(line -> line.contains(".pass-"));
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
