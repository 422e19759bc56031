package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables that take from a store what the records of the service do not say. */
class StoreAtHandTest {

    private static final Instant NOON = Instant.parse("2026-09-30T12:00:00Z");

    private static AshbySandbox sandbox;
    private static Path store;

    @TempDir
    private Path directory;

    private Cli without;
    private Cli ashby;

    @BeforeAll
    static void start(@TempDir Path folder) {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(120));
        store = folder.resolve("store.duckdb");
        Cli.Result filled = with(store, Cli.in(folder).against(sandbox))
                .run(
                        "sync",
                        "applications",
                        "users",
                        "interviews",
                        "interview_stages",
                        "application_history",
                        "sources");
        assertThat(filled.exit()).as(filled.err()).isZero();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Cli with(Path store, Cli ashby) {
        return ashby.with("ASHBY_STORE", store.toString());
    }

    @BeforeEach
    void connect() {
        sandbox.clearChanges();
        sandbox.clearRequests();
        without = Cli.in(directory).against(sandbox).at(Clock.fixed(NOON, ZoneOffset.UTC));
        ashby = with(store, without);
    }

    private JsonNode first(String... arguments) {
        return ashby.run(arguments).json().at("/data/0");
    }

    @ParameterizedTest
    @CsvSource({
        "offers,offer.list,Candidate Job Status Acceptance",
        "interview-schedules,interviewSchedule.list,Candidate Job Start Status Interviewers",
        "application-feedbacks,applicationFeedback.list,Candidate Job By Submitted Interview"
    })
    void names_take_the_places_of_ids_without_another_call(String entity, String operation, String headings) {
        JsonNode record = first(entity, "list", "--limit", "1");
        JsonNode application = ashby.run(
                        "applications", "get", record.path("applicationId").asString())
                .json()
                .path("data");
        sandbox.clearRequests();

        Cli.Result table = ashby.wide(160).run(entity, "list", "--limit", "1", "--no-color");

        assertThat(table.lines().get(0).replaceAll(" +", " ")).startsWith(headings);
        assertThat(table.lines().get(1))
                .startsWith(application.at("/candidate/name").asString() + " ")
                .contains(application.at("/job/title").asString());
        assertThat(table.err()).contains("With data from the store, as of ");
        assertThat(sandbox.requests())
                .extracting(request -> request.operation())
                .containsExactly(operation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offers", "interview-schedules", "application-feedbacks", "applications", "sources"})
    void without_a_store_that_has_them_a_table_has_only_what_the_service_says(String entity) throws IOException {
        String plain = without.wide(160).run(entity, "list", "--limit", "3").out();
        assertThat(plain.lines().findFirst().orElseThrow()).doesNotContain("In stage", "Interview  ");
        Path empty = directory.resolve("empty.duckdb");
        assertThat(with(empty, without).run("sync", "brands").exit()).isZero();
        Path broken = Files.writeString(directory.resolve("broken.duckdb"), "no database");

        for (Path useless : List.of(empty, directory.resolve("none.duckdb"))) {
            assertThat(with(useless, without).wide(160).run(entity, "list", "--limit", "3"))
                    .returns(plain, Cli.Result::out)
                    .satisfies(result -> assertThat(result.err()).doesNotContain("store"));
        }
        Cli.Result result = with(broken, without).wide(160).run(entity, "list", "--limit", "3");
        assertThat(result).returns(0, Cli.Result::exit).returns(plain, Cli.Result::out);
        assertThat(result.err().contains("No names from the store: ")).isEqualTo(!entity.equals("sources"));
        assertThat(directory.resolve("none.duckdb")).doesNotExist();
    }

    @Test
    void programs_get_what_the_service_says() {
        for (String format : List.of("json", "jsonl", "csv")) {
            assertThat(ashby.run("offers", "list", "--limit", "3", "-o", format).out())
                    .isEqualTo(without.run("offers", "list", "--limit", "3", "-o", format)
                            .out());
        }
        assertThat(ashby.wide(100)
                        .run("offers", "list", "--columns", "offerStatus")
                        .err())
                .doesNotContain("from the store");
    }

    @Test
    void applications_show_the_days_in_their_stage() {
        JsonNode application = first("applications", "list", "--status", "Active", "--limit", "1");
        String id = application.path("id").asString();
        JsonNode history = ashby.run("applications", "get", id).json().at("/data/applicationHistory");
        Instant entered = Instant.parse(
                history.get(history.size() - 1).path("enteredStageAt").asString());
        String days = Duration.between(entered, NOON).toDays() + " days";

        Cli.Result table = ashby.wide(160).run("applications", "list", "--status", "Active", "--limit", "1");

        assertThat(table.lines().get(0)).contains("Stage", "In stage");
        assertThat(table.lines().get(1)).contains(days);
        assertThat(without.wide(160)
                        .run("applications", "get", id, "--no-color")
                        .out())
                .containsPattern("\nIn stage +" + days + "\n");
    }

    @Test
    void one_that_went_on_since_the_store_was_filled_shows_none() {
        JsonNode application = first("applications", "list", "--status", "Active", "--limit", "1");
        String id = application.path("id").asString();
        Cli writing = ashby.with("ASHBY_ALLOW_WRITES", "true");
        Cli.Result moved = writing.run("applications", "change-stage", id, "--stage", "Offer");
        assertThat(moved.exit()).as(moved.err()).isZero();

        Cli.Result table = ashby.wide(160).run("applications", "list", "--status", "Active", "--limit", "2");

        assertThat(table.lines().get(0)).contains("In stage");
        assertThat(table.lines().get(1)).doesNotContain(" days");
        assertThat(table.lines().get(2)).contains(" days");
    }

    @Test
    void a_card_has_the_names_too() {
        JsonNode offer = first("offers", "list", "--limit", "1");
        JsonNode application = ashby.run(
                        "applications", "get", offer.path("applicationId").asString())
                .json()
                .path("data");

        Cli.Result card = ashby.wide(100).run("offers", "get", offer.path("id").asString(), "--no-color");

        assertThat(card.out())
                .startsWith(application.at("/candidate/name").asString() + "\n")
                .containsPattern("\nJob +" + application.at("/job/title").asString());
    }

    @Test
    void the_id_that_a_name_stands_for_gives_way() {
        Cli.Result narrow = ashby.wide(80).run("application-feedback-requests", "list", "--limit", "2", "--no-color");
        String plain = without.wide(80)
                .run("application-feedback-requests", "list", "--limit", "2", "--no-color")
                .out();

        if (!plain.isEmpty()) {
            assertThat(plain).startsWith("Application ");
            assertThat(narrow.out()).startsWith("Candidate ").doesNotContain("Application");
        }
    }
}
