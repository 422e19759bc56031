package io.ashbyconnector.sandbox;

import static io.ashbyconnector.sandbox.JobWriteTest.args;
import static io.ashbyconnector.sandbox.JobWriteTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Openings: those that the data set has, and what writes do to them. */
class OpeningTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(300));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;

    OpeningTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private JsonNode create(Object... arguments) {
        return asker.info("opening.create", args(arguments));
    }

    private List<JsonNode> ofJob(String job) {
        return asker.info("job.info", args("id", job, "expand", List.of("openings"))).get("openings").values().stream()
                .toList();
    }

    @Test
    void every_hire_filled_one_and_the_rest_stands_open() {
        List<JsonNode> openings = asker.list("opening.list", args("limit", 7));
        assertThat(openings)
                .extracting(one -> one.at("/latestVersion/createdAt").asString())
                .isSorted();
        Set<String> ids = new HashSet<>(Asker.ids(openings));
        assertThat(ids).hasSameSizeAs(openings);
        Set<String> filled = new HashSet<>();
        for (JsonNode hired : asker.list("application.list", args("status", "Hired", "expand", List.of("openings")))) {
            assertThat(hired.get("openings")).hasSize(1);
            filled.add(hired.at("/openings/0/id").asString());
        }
        assertThat(openings.stream()
                        .filter(one -> one.get("openingState").asString().equals("Filled"))
                        .map(one -> one.get("id").asString()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(filled);
        assertThat(openings).hasSize(filled.size() + 26);
        for (JsonNode opening : openings) {
            assertThat(asker.info(
                            "opening.info", args("openingId", opening.get("id").asString())))
                    .isEqualTo(opening);
            String job = opening.at("/latestVersion/jobIds/0").asString();
            assertThat(Asker.ids(ofJob(job))).contains(opening.get("id").asString());
        }
    }

    @Test
    void an_opening_is_made_found_and_belongs_to_its_job() {
        String syncToken = asker.syncToken("opening.list", args());
        JsonNode made = create(
                "identifier",
                "OP-X1",
                "description",
                "New line",
                "teamId",
                id("department", "ops"),
                "locationIds",
                List.of(id("location", "den")),
                "jobIds",
                List.of(id("job", "j21")),
                "targetHireDate",
                "2026-12-01",
                "targetStartDate",
                "2027-01-04",
                "isBackfill",
                true,
                "employmentType",
                "Contract",
                "openingState",
                "Open");
        assertThat(made.get("openingState").asString()).isEqualTo("Open");
        assertThat(made.get("openedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(made.at("/latestVersion/targetStartDate").asString()).isEqualTo("2027-01-04");
        assertThat(made.at("/latestVersion/employmentType").asString()).isEqualTo("Contract");
        String id = made.get("id").asString();
        assertThat(asker.info("opening.info", args("openingId", id))).isEqualTo(made);
        assertThat(asker.list("opening.search", args("identifier", "op-x1"))).containsExactly(made);
        assertThat(asker.list("opening.list", args("syncToken", syncToken))).containsExactly(made);
        assertThat(ofJob(id("job", "j21"))).contains(made);
        JsonNode applied =
                asker.list("application.list", args("jobId", id("job", "j21"), "expand", List.of("openings"))).stream()
                        .filter(one -> !one.get("status").asString().equals("Hired"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Asker.ids(applied.get("openings"))).contains(id);
        sandbox.clearChanges();
        assertThat(asker.code("opening.info", args("openingId", id))).isEqualTo("opening_not_found");
        assertThat(ofJob(id("job", "j21"))).doesNotContain(made);
    }

    @Test
    void an_opening_without_anything_is_a_draft_with_an_identifier() {
        JsonNode made = create();
        assertThat(made.get("openingState").asString()).isEqualTo("Draft");
        assertThat(made.at("/latestVersion/identifier").asString()).startsWith("OP-");
        assertThat(made.at("/latestVersion/jobIds")).isEmpty();
        assertThat(made.get("openedAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "teamId, " + NOBODY + ", department_not_found",
        "targetHireDate, tomorrow, invalid_input",
        "isBackfill, perhaps, invalid_input",
        "employmentType, Full, invalid_input",
        "openingState, Filled, invalid_input",
        "jobIds, j01, invalid_input",
        "identifier, ' ', invalid_input"
    })
    void bad_arguments_are_refused_and_make_nothing(String name, String value, String code) {
        int before = asker.list("opening.list").size();
        assertThat(asker.code("opening.create", args(name, value))).isEqualTo(code);
        assertThat(asker.code("opening.create", args("jobIds", List.of(NOBODY))))
                .isEqualTo("job_not_found");
        assertThat(asker.code("opening.create", args("locationIds", List.of(NOBODY))))
                .isEqualTo("location_not_found");
        assertThat(asker.list("opening.list")).hasSize(before);
    }

    @Test
    void a_change_makes_a_new_version() {
        String id = id("opening", "op-0118");
        JsonNode before = asker.info("opening.info", args("openingId", id));
        JsonNode after = asker.info(
                "opening.update",
                args(
                        "openingId",
                        id,
                        "description",
                        "Third drive platform",
                        "identifier",
                        "OP-Y",
                        "isBackfill",
                        false));
        assertThat(after.at("/latestVersion/description").asString()).isEqualTo("Third drive platform");
        assertThat(after.at("/latestVersion/id")).isNotEqualTo(before.at("/latestVersion/id"));
        assertThat(after.at("/latestVersion/jobIds")).isEqualTo(before.at("/latestVersion/jobIds"));
        assertThat(asker.info("opening.info", args("openingId", id))).isEqualTo(after);
        assertThat(asker.code("opening.update", args("openingId", NOBODY))).isEqualTo("opening_not_found");
        assertThat(asker.code("opening.update", args("identifier", "X"))).isEqualTo("invalid_input");
    }

    @Test
    void jobs_and_locations_come_and_go() {
        String id = id("opening", "op-0118");
        String job = id("job", "j05");
        JsonNode added = asker.info("opening.addJob", args("openingId", id, "jobId", job));
        assertThat(added.at("/latestVersion/jobIds")).hasSize(2);
        assertThat(asker.info("opening.addJob", args("openingId", id, "jobId", job)))
                .isEqualTo(added);
        assertThat(Asker.ids(ofJob(job))).contains(id);
        JsonNode removed = asker.info("opening.removeJob", args("openingId", id, "jobId", id("job", "j02")));
        assertThat(removed.at("/latestVersion/jobIds/0").asString()).isEqualTo(job);
        assertThat(Asker.ids(ofJob(id("job", "j02")))).doesNotContain(id);
        assertThat(asker.code("opening.removeJob", args("openingId", id, "jobId", id("job", "j02"))))
                .isEqualTo("invalid_input");
        assertThat(asker.code("opening.addJob", args("openingId", id, "jobId", NOBODY)))
                .isEqualTo("job_not_found");
        String lisbon = id("location", "lis");
        assertThat(asker.info("opening.addLocation", args("openingId", id, "locationId", lisbon))
                        .at("/latestVersion/locationIds"))
                .hasSize(2);
        assertThat(asker.info("opening.removeLocation", args("openingId", id, "locationId", lisbon))
                        .at("/latestVersion/locationIds"))
                .hasSize(1);
        assertThat(asker.code("opening.removeLocation", args("openingId", id, "locationId", lisbon)))
                .isEqualTo("invalid_input");
    }

    @Test
    void states_change_but_for_what_was_filled() {
        String id = id("opening", "op-0118");
        String reason = asker.list("closeReason.list").get(0).get("id").asString();
        JsonNode closed = asker.info(
                "opening.setOpeningState", args("openingId", id, "openingState", "Closed", "closeReasonId", reason));
        assertThat(closed.get("closeReasonId").asString()).isEqualTo(reason);
        assertThat(closed.get("closedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        JsonNode open = asker.info("opening.setOpeningState", args("openingId", id, "openingState", "Open"));
        assertThat(open.get("closedAt").isNull()).isTrue();
        assertThat(open.get("closeReasonId").isNull()).isTrue();
        JsonNode filled = asker.list("opening.list").stream()
                .filter(one -> one.get("openingState").asString().equals("Filled"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> reopen = args("openingId", filled.get("id").asString(), "openingState", "Open");
        assertThat(asker.code("opening.setOpeningState", reopen)).isEqualTo("opening_state_invalid");
        assertThat(asker.code("opening.setOpeningState", args("openingId", id, "openingState", "Filled")))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "opening.setOpeningState",
                        args("openingId", id, "openingState", "Closed", "closeReasonId", NOBODY)))
                .isEqualTo("close_reason_not_found");
        assertThat(asker.code(
                        "opening.setOpeningState",
                        args("openingId", id, "openingState", "Open", "closeReasonId", reason)))
                .isEqualTo("invalid_input");
        assertThat(asker.code("opening.setOpeningState", args("openingId", id))).isEqualTo("invalid_input");
    }

    @Test
    void an_opening_is_archived_and_restored() {
        String id = id("opening", "op-0118");
        JsonNode archived = asker.info("opening.setArchived", args("openingId", id, "archive", "true"));
        assertThat(archived.get("isArchived").asBoolean()).isTrue();
        assertThat(archived.get("archivedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(asker.info("opening.setArchived", args("openingId", id, "archive", false))
                        .get("archivedAt")
                        .isNull())
                .isTrue();
        assertThat(asker.code("opening.setArchived", args("openingId", id))).isEqualTo("invalid_input");
    }

    @Test
    void the_opening_of_a_confidential_job_is_hidden() {
        Asker outsider = new Asker(sandbox, SandboxKeys.without("apiKeysWrite"));
        String id = id("opening", "op-0136");
        assertThat(Asker.ids(asker.list("opening.list"))).contains(id);
        assertThat(Asker.ids(outsider.list("opening.list"))).doesNotContain(id);
        assertThat(outsider.code("opening.info", args("openingId", id))).isEqualTo("opening_not_found");
        assertThat(outsider.code("opening.setArchived", args("openingId", id, "archive", true)))
                .isEqualTo("opening_not_found");
    }
}
