package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.RecordedRequest;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ashby export}. */
class ExportTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SandboxOptions OPTIONS =
            SandboxOptions.defaults().candidates(60).today(LocalDate.of(2026, 9, 30));

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;
    private Path out;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(OPTIONS);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        ashby = Cli.in(directory).against(sandbox).with("HTTP_MAX_RETRIES", "0");
        out = directory.resolve("out");
        sandbox.clearChanges();
        sandbox.clearFaults();
        sandbox.clearRequests();
    }

    private Cli.Result export(String... entities) {
        return export(ashby, entities);
    }

    private static Cli.Result export(Cli shell, String... entities) {
        return shell.run(
                Stream.concat(Stream.of("export", "out"), Stream.of(entities)).toArray(String[]::new));
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(Files.readAllBytes(out.resolve("manifest.json")));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static Map<String, FileTime> times(Path folder) throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        times.remove("manifest.json");
        return times;
    }

    private static Map<String, FileTime> age(Path folder) throws IOException {
        for (String file : times(folder).keySet()) {
            Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(0));
        }
        return times(folder);
    }

    private static List<String> operations() {
        return sandbox.requests().stream().map(RecordedRequest::operation).toList();
    }

    @Test
    void everything_that_can_be_listed_is_in_files_that_the_manifest_describes() throws Exception {
        Cli.Result result = export("--format", "jsonl,csv,parquet");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(manifest().path("mode").asString()).isEqualTo("direct");
        assertThat(manifest().path("tool").asString()).startsWith("ashby");
        assertThat(manifest().path("not_permitted")).isEmpty();
        JsonNode entities = manifest().path("entities");
        assertThat(List.copyOf(entities.propertyNames()))
                .contains("candidates", "applications", "jobs", "sources", "custom_fields", "survey_submissions")
                .doesNotContain("application_history", "candidate_notes")
                .isSorted();
        for (Map.Entry<String, JsonNode> entity : entities.properties()) {
            String name = entity.getKey();
            long records = entity.getValue().path("records").asLong();
            assertThat(Files.readAllLines(out.resolve(name + ".jsonl"))).hasSize((int) records);
            assertThat(parquet("SELECT count(*)", name)).isEqualTo(String.valueOf(records));
            for (JsonNode file : entity.getValue().path("files")) {
                JsonNode written = entity.getValue().path("checksums").path(file.asString());
                assertThat(sha256(out.resolve(file.asString())))
                        .isEqualTo(written.path("sha256").asString());
                assertThat(Files.size(out.resolve(file.asString())))
                        .isEqualTo(written.path("bytes").asLong());
            }
        }
        assertThat(Files.readAllLines(out.resolve("candidates.jsonl")))
                .containsExactlyInAnyOrderElementsOf(
                        ashby.run("candidates", "list", "--all", "-o", "jsonl").lines());
        assertThat(parquet("SELECT any_value(typeof(created_at))", "applications"))
                .isEqualTo("TIMESTAMP");
        assertThat(result.json().at("/data/entities").findValuesAsString("status"))
                .containsOnly("written");
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private String parquet(String select, String entity) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(select + " FROM '" + out.resolve(entity + ".parquet") + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void csv_has_the_same_header_whatever_the_records_hold_with_custom_fields_by_title() throws Exception {
        export("candidates", "jobs", "custom_fields", "--format", "csv");

        List<String> lines = Files.readAllLines(out.resolve("candidates.csv"));
        assertThat(lines.get(0))
                .startsWith("id,createdAt,")
                .contains(",source.id,", ",applicationIds,")
                .endsWith(",Notice period (weeks),Open to remote,Salary expectation,Spoken languages,"
                        + "Years of experience (old)")
                .doesNotContain(",customFields,");
        assertThat(lines).anyMatch(line -> line.contains("English; "));

        Path empty = directory.resolve("empty");
        try (AshbySandbox small = AshbySandbox.start(OPTIONS.candidates(10))) {
            Cli.in(directory).against(small).run("export", "empty", "candidates", "custom_fields", "--format", "csv");
        }
        assertThat(Files.readAllLines(empty.resolve("candidates.csv")).get(0)).isEqualTo(lines.get(0));
    }

    @Test
    void the_next_run_asks_only_for_changes_and_replaces_only_what_changed() throws Exception {
        String[] some = {"candidates", "applications", "jobs", "sources"};
        export(some);
        Map<String, FileTime> old = age(out);
        sandbox.clearRequests();

        Cli.Result nothingNew = export(some);

        assertThat(nothingNew.exit()).as(nothingNew.err()).isZero();
        assertThat(nothingNew.json().at("/data/entities").findValuesAsString("status"))
                .containsOnly("unchanged");
        assertThat(times(out)).isEqualTo(old);
        assertThat(operations()).contains("candidate.list", "job.list");
        assertThat(sandbox.requests())
                .filteredOn(request -> List.of("candidate.list", "application.list", "job.list")
                        .contains(request.operation()))
                .allMatch(request -> request.body().contains("\"syncToken\""));

        String id = JSON.readTree(
                        Files.readAllLines(out.resolve("candidates.jsonl")).get(3))
                .path("id")
                .asString();
        sandbox.markUpdated("candidates", id);
        export(some);
        Map<String, FileTime> now = times(out);
        assertThat(now.remove("candidates.jsonl")).isNotEqualTo(old.remove("candidates.jsonl"));
        assertThat(now).isEqualTo(old);
        assertThat(Files.readAllLines(out.resolve("candidates.jsonl")))
                .containsExactlyInAnyOrderElementsOf(
                        ashby.run("candidates", "list", "--all", "-o", "jsonl").lines());
    }

    @Test
    void a_sandbox_that_is_started_again_is_asked_for_changes_and_one_of_another_day_for_all() throws Exception {
        for (int day : List.of(30, 30, 29)) {
            try (AshbySandbox again = AshbySandbox.start(OPTIONS.today(LocalDate.of(2026, 9, day)))) {
                Cli shell = Cli.in(directory).against(again);
                Cli.Result result = export(shell, "candidates");

                assertThat(result.exit()).as(result.err()).isZero();
                List<String> lines = Files.readAllLines(out.resolve("candidates.jsonl"));
                assertThat(lines).hasSize(60);
                assertThat(lines)
                        .containsExactlyInAnyOrderElementsOf(shell.run("candidates", "list", "--all", "-o", "jsonl")
                                .lines());
            }
        }
    }

    @Test
    void files_of_other_entities_stay_and_files_of_other_formats_stay_right() throws Exception {
        export("jobs", "sources");
        export("jobs", "--format", "csv");

        assertThat(manifest().at("/entities/sources/records").asLong()).isPositive();
        assertThat(manifest().at("/entities/jobs/files").valueStream().map(JsonNode::asString))
                .containsExactly("jobs.csv", "jobs.jsonl");
        String before = Files.readString(out.resolve("jobs.jsonl"));
        sandbox.markUpdated(
                "jobs",
                JSON.readTree(before.lines().findFirst().orElseThrow())
                        .path("id")
                        .asString());
        export("jobs", "--format", "csv");
        String after = Files.readString(out.resolve("jobs.jsonl"));
        String updatedAt = JSON.readTree(after.lines().findFirst().orElseThrow())
                .path("updatedAt")
                .asString();
        assertThat(after).isNotEqualTo(before);
        assertThat(out.resolve("jobs.csv")).content().contains(updatedAt);
    }

    @Test
    void what_needs_a_call_for_each_record_is_exported_when_named_with_the_number_of_calls() throws Exception {
        Cli.Result result = export("interview-plans", "interview_stages");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).containsPattern("interview_stages needs \\d+ calls\\.");
        assertThat(manifest().at("/entities/interview_stages/records").asLong()).isPositive();
    }

    @Test
    void what_the_key_may_not_read_is_named_with_the_box_to_tick() throws Exception {
        Cli.Result some = export(ashby.with("ASHBY_API_KEY", "key-without-offersRead"), "jobs", "offers");

        assertThat(some.exit()).isZero();
        assertThat(some.err()).contains("offers was not exported: ", "Offers");
        assertThat(manifest().at("/not_permitted/offers").asString()).contains("Offers");
        assertThat(manifest().at("/entities/jobs/records").asLong()).isPositive();
        assertThat(out.resolve("offers.jsonl")).doesNotExist();

        Cli.Result granted = export("offers");
        assertThat(granted.exit()).as(granted.err()).isZero();
        assertThat(manifest().path("not_permitted")).isEmpty();

        Cli.Result none = export(ashby.with("ASHBY_API_KEY", "key-none"), "jobs", "offers");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("jobs was not brought up to date: ", "\"type\":\"permission\"");
        assertThat(manifest().at("/entities/jobs/records").asLong()).isPositive();
        assertThat(out.resolve("jobs.jsonl")).exists();
    }

    @Test
    void what_was_read_before_the_service_failed_stays_and_the_next_run_goes_on() throws Exception {
        sandbox.inject(Fault.status(503).on("job.list").times(1));
        Cli.Result broken = export("jobs", "sources", "candidates");

        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("jobs was not exported: ", "\"type\":\"api_error\"");
        assertThat(out.resolve("candidates.jsonl")).exists();
        assertThat(manifest().at("/failed/jobs").asString()).isNotEmpty();
        sandbox.clearRequests();

        Cli.Result next = export("jobs", "sources", "candidates");

        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(manifest().path("failed")).isEmpty();
        assertThat(operations()).contains("job.list").doesNotContain("source.list"); // which has no sync token
        assertThat(sandbox.requests())
                .filteredOn(request -> request.operation().equals("candidate.list"))
                .allMatch(request -> request.body().contains("\"syncToken\""));
        export("sources");
        assertThat(operations()).contains("source.list");
    }

    @Test
    void hosted_mode_exports_what_it_can_list() throws Exception {
        Cli hosted = Cli.in(directory).throughAirbyte(sandbox);
        Cli.Result result = export(hosted, "jobs", "sources");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(manifest().path("mode").asString()).isEqualTo("hosted");
        assertThat(Files.readAllLines(out.resolve("jobs.jsonl")))
                .hasSize(ashby.run("jobs", "list", "--all", "-o", "jsonl")
                        .lines()
                        .size());
        assertThat(export(hosted, "offers").error().path("message").asString())
                .isEqualTo("'offers' cannot be listed in hosted mode.");
        Cli.Result other = export("jobs");
        assertThat(other.exit()).isEqualTo(4);
        assertThat(other.error().path("message").asString()).contains("an export of other records (hosted mode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export                             | Which folder?",
                "export out aplications             | There is no 'aplications' to export.",
                "export out jobs --format xml       | --format does not take 'xml'.",
                "export out jobs --format csv,      | --format does not take ''.",
                "export out --store other.duckdb    | An export keeps its copy of the records in its own folder.",
                "export notes.txt                   | An export goes into a folder, and",
                "export strange                     | has files that no export wrote (mine.csv).",
                "export damaged                     | is not the manifest of an export, or is damaged.",
                "export newer                       | was written by a newer version."
            })
    void what_cannot_be_exported_is_refused_before_the_network_and_nothing_is_touched(String line, String message)
            throws IOException {
        Files.writeString(directory.resolve("notes.txt"), "mine");
        Files.createDirectory(directory.resolve("strange"));
        Files.writeString(directory.resolve("strange/mine.csv"), "mine");
        Files.createDirectory(directory.resolve("damaged"));
        Files.writeString(directory.resolve("damaged/manifest.json"), "{\"entities\": {\"jobs\"");
        Files.createDirectory(directory.resolve("newer"));
        Files.writeString(directory.resolve("newer/manifest.json"), "{\"manifest_version\": 99}");

        Cli.Result result = ashby.run(line.strip().split(" +"));

        assertThat(result.exit()).as(result.err()).isEqualTo(4);
        assertThat(result.error().path("message").asString()).contains(message);
        assertThat(result.error().path("hint").asString()).isNotEmpty();
        assertThat(sandbox.requests()).isEmpty();
        assertThat(directory.resolve("strange/mine.csv")).hasContent("mine");
        assertThat(directory.resolve("strange/.ashby")).doesNotExist();
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_that_no_export_wrote_is_not_replaced() throws Exception {
        export("jobs");
        Files.writeString(out.resolve("offers.jsonl"), "mine");
        Files.writeString(out.resolve("README"), "mine");

        Cli.Result result = export("offers");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("message").asString()).contains("No export wrote", "offers.jsonl");
        assertThat(out.resolve("offers.jsonl")).hasContent("mine");
        assertThat(export("jobs").exit()).isZero();
        assertThat(out.resolve("README")).hasContent("mine");
    }

    @Test
    void a_file_that_somebody_changed_or_removed_is_written_again() throws Exception {
        export("jobs", "sources");
        String jobs = Files.readString(out.resolve("jobs.jsonl"));
        Files.writeString(out.resolve("jobs.jsonl"), jobs.replace('a', 'b'));
        Files.delete(out.resolve("sources.jsonl"));

        assertThat(export("jobs", "sources").exit()).isZero();

        assertThat(out.resolve("jobs.jsonl")).hasContent(jobs);
        assertThat(out.resolve("sources.jsonl")).exists();
    }

    @Test
    void two_exports_into_one_folder_do_not_meet() throws Exception {
        export("jobs");
        try (FileChannel other = FileChannel.open(out.resolve(".ashby/lock"), StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();

            Cli.Result second = export("jobs");

            assertThat(second.exit()).isEqualTo(4);
            assertThat(second.error().path("message").asString()).contains("is under way");
        }
        assertThat(export("jobs").exit()).isZero();
    }

    @Test
    void a_damaged_copy_is_told_with_the_command_that_removes_it() throws Exception {
        export("jobs");
        Path copy = out.resolve(".ashby/records.duckdb");
        Files.writeString(copy, "damaged".repeat(1000));

        Cli.Result result = export("jobs");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("message").asString()).contains(copy.toString());
        assertThat(result.error().path("hint").asString()).isNotEmpty();
        assertThat(out.resolve("jobs.jsonl")).exists();
        Files.delete(copy);
        assertThat(export("jobs").exit()).isZero();
    }
}
