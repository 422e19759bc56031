package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages, cursors and filters. */
class ListingTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private final AshbySandbox sandbox;
    private final Asker asker;

    ListingTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
    }

    @ParameterizedTest
    @CsvSource({"candidate.list, 100", "candidate.list, 37", "application.list, 99", "job.list, 7", "user.list, 1"})
    void pages_visit_every_record_once_oldest_first(String operation, int limit) {
        List<JsonNode> all = asker.list(operation, Map.of("limit", limit));
        assertThat(new HashSet<>(Asker.ids(all))).hasSameSizeAs(all);
        assertThat(Asker.ids(all)).isEqualTo(Asker.ids(asker.list(operation)));
        if (all.get(0).has("createdAt")) {
            assertThat(all).extracting(one -> one.get("createdAt").asString()).isSorted();
        }
    }

    @Test
    void counts_are_those_of_the_lists() {
        assertThat(asker.list("candidate.list"))
                .hasSize(sandbox.candidateCount())
                .hasSize(1200);
        assertThat(asker.list("application.list")).hasSize(sandbox.applicationCount());
        assertThat(sandbox.applicationCount()).isBetween(1600, 1760);
    }

    @Test
    void a_page_is_100_records_unless_fewer_are_asked_for() {
        JsonNode page = asker.ask("candidate.list", "{}");
        assertThat(page.propertyNames()).containsExactly("success", "results", "moreDataAvailable", "nextCursor");
        assertThat(page.get("results")).hasSize(100);
        assertThat(asker.ask("candidate.list", "{\"limit\":\"3\"}").get("results"))
                .hasSize(3);
    }

    @Test
    void the_last_page_has_a_sync_token_and_no_cursor() {
        assertThat(asker.ask("department.list", "{}").propertyNames())
                .containsExactly("success", "results", "moreDataAvailable", "syncToken");
        assertThat(asker.ask("department.list", "{\"cursor\":null,\"syncToken\":null}")
                        .get("results"))
                .hasSize(13);
    }

    @ParameterizedTest
    @CsvSource({
        "jobPosting.list, success results",
        "archiveReason.list, success results",
        "source.list, success results moreDataAvailable"
    })
    void some_lists_have_no_pages(String operation, String keys) {
        JsonNode answer = asker.ask(operation, "{\"limit\":1,\"cursor\":\"ignored\"}");
        assertThat(answer.propertyNames()).containsExactly(keys.split(" "));
        assertThat(answer.get("results").size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "\"1000\""})
    void a_limit_out_of_range_fails_in_the_older_dialect(String limit) {
        JsonNode answer = asker.ask("candidate.list", "{\"limit\":" + limit + "}");
        assertThat(answer.get("success").asBoolean()).isFalse();
        assertThat(answer.at("/errors/0/parameter").asString()).isEqualTo("limit");
        assertThat(answer.at("/errors/0/message").asString()).startsWith("Expected a number no ");
        assertThat(answer.has("errorInfo")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "candidate.list; {\"limit\":\"many\"}",
                "candidate.list; {\"limit\":2.5}",
                "candidate.list; {\"cursor\":5}",
                "candidate.list; {\"createdAfter\":\"yesterday\"}",
                "candidate.list; {\"createdAfter\":null}",
                "application.list; {\"status\":[\"Active\", 1]}",
                "application.list; {\"status\":\"Sleeping\"}",
                "application.list; {\"jobId\":\"j01\"}",
                "application.list; {\"jobId\":\"1-1-1-1-1\"}",
                "application.list; {\"jobId\":\"\"}",
                "application.list; {\"expand\":\"openings\"}",
                "application.list; {\"expand\":[\"everything\"]}",
                "job.list; {\"status\":\"Open\"}",
                "department.list; {\"includeArchived\":\"maybe\"}",
                "department.list; {\"includeArchived\":1}"
            })
    void wrongly_typed_arguments_are_invalid_input(String operation, String body) {
        assertThat(asker.ask(operation, body).at("/errorInfo/code").asString()).isEqualTo("invalid_input");
    }

    @Test
    void text_that_spells_a_value_is_taken_as_one_and_unknown_keys_are_ignored() {
        assertThat(asker.list("department.list", Map.of("includeArchived", "true", "colour", "blue")))
                .hasSize(14);
    }

    @Test
    void a_cursor_belongs_to_its_operation_and_filters() {
        String cursor = asker.ask("application.list", Map.of("status", "Archived"))
                .get("nextCursor")
                .asString();
        assertThat(asker.code("application.list", Map.of("status", "Archived", "cursor", cursor)))
                .isEqualTo("no failure");
        assertThat(asker.code("application.list", Map.of("status", "Active", "cursor", cursor)))
                .isEqualTo("invalid_next_cursor");
        assertThat(asker.code("candidate.list", Map.of("cursor", cursor))).isEqualTo("invalid_next_cursor");
        assertThat(asker.code("candidate.list", Map.of("cursor", "kR7"))).isEqualTo("invalid_next_cursor");
        assertThat(asker.code("candidate.list", Map.of("cursor", "!"))).isEqualTo("invalid_next_cursor");
    }

    @Test
    void cursors_expire() {
        try (AshbySandbox hasty = AshbySandbox.start(OneDay.OPTIONS.cursorLifetime(Duration.ZERO))) {
            Asker late = new Asker(hasty);
            String cursor = late.ask("candidate.list", "{}").get("nextCursor").asString();
            assertThat(late.code("candidate.list", Map.of("cursor", cursor))).isEqualTo("next_cursor_expired");
        }
    }

    @Test
    void created_filters_leave_what_is_later_than_the_one_and_not_later_than_the_other() {
        for (String operation : List.of("candidate.list", "application.list")) {
            List<JsonNode> all = asker.list(operation);
            long middle = millis(all.get(600), "createdAt");
            long later = millis(all.get(700), "createdAt");
            assertThat(Asker.ids(asker.list(operation, Map.of("createdAfter", middle))))
                    .isEqualTo(Asker.ids(all.subList(601, all.size())));
            assertThat(Asker.ids(asker.list(operation, Map.of("createdBefore", String.valueOf(middle)))))
                    .isEqualTo(Asker.ids(all.subList(0, 601)));
            assertThat(Asker.ids(asker.list(operation, Map.of("createdAfter", middle, "createdBefore", later))))
                    .isEqualTo(Asker.ids(all.subList(601, 701)));
            assertThat(asker.list(operation, Map.of("createdAfter", middle, "createdBefore", middle)))
                    .isEmpty();
            assertThat(asker.list(operation, Map.of("createdBefore", Long.MIN_VALUE)))
                    .isEmpty();
        }
    }

    @Test
    void created_filters_that_cross_or_lie_in_the_future_are_invalid_input() {
        long now = Instant.parse("2026-09-30T12:00:00Z").toEpochMilli();
        for (String operation : List.of("candidate.list", "application.list")) {
            assertThat(asker.code(operation, Map.of("createdAfter", now, "createdBefore", now)))
                    .isEqualTo("no failure");
            assertThat(asker.code(operation, Map.of("createdAfter", now, "createdBefore", now - 1)))
                    .isEqualTo("invalid_input");
            for (String filter : List.of("createdAfter", "createdBefore")) {
                assertThat(asker.code(operation, Map.of(filter, now + 1))).isEqualTo("invalid_input");
                assertThat(asker.code(operation, Map.of(filter, Long.MAX_VALUE)))
                        .isEqualTo("invalid_input");
            }
        }
    }

    @Test
    void other_lists_have_fewer_filters_on_creation_and_none_of_the_rules() {
        List<JsonNode> jobs = asker.list("job.list");
        long middle = millis(jobs.get(20), "createdAt");
        assertThat(Asker.ids(asker.list("job.list", Map.of("createdAfter", middle))))
                .isEqualTo(Asker.ids(jobs.subList(21, jobs.size())));
        assertThat(asker.list("job.list", Map.of("createdAfter", Long.MAX_VALUE)))
                .isEmpty();
        assertThat(asker.list("offer.list", Map.of("createdAfter", Long.MAX_VALUE)))
                .isEmpty();
        assertThat(asker.list("job.list", Map.of("createdBefore", middle))).hasSameSizeAs(jobs);
        for (String operation : List.of("user.list", "department.list", "interviewPlan.list")) {
            assertThat(asker.list(operation, Map.of("createdAfter", Long.MAX_VALUE, "createdBefore", 0)))
                    .hasSameSizeAs(asker.list(operation));
        }
    }

    @Test
    void applications_are_filtered_by_status_and_job() {
        List<JsonNode> all = asker.list("application.list");
        String job = all.get(0).at("/job/id").asString();
        List<JsonNode> hired = asker.list("application.list", Map.of("status", "Hired", "limit", 10));
        assertThat(Asker.ids(hired))
                .isNotEmpty()
                .isEqualTo(Asker.ids(all.stream()
                        .filter(one -> one.get("status").asString().equals("Hired"))
                        .toList()));
        assertThat(Asker.ids(asker.list("application.list", Map.of("jobId", job))))
                .isEqualTo(Asker.ids(all.stream()
                        .filter(one -> one.at("/job/id").asString().equals(job))
                        .toList()));
    }

    @Test
    void jobs_hide_drafts_unless_asked_for() {
        assertThat(asker.list("job.list"))
                .hasSize(38)
                .noneMatch(job -> job.get("status").asString().equals("Draft"));
        assertThat(asker.list("job.list", Map.of("status", List.of("Draft")))).hasSize(2);
        assertThat(asker.list("job.list", Map.of("status", List.of("Open", "Closed"))))
                .hasSize(36);
        long newYear = 1_767_225_600_000L;
        assertThat(asker.list("job.list", Map.of("openedAfter", newYear)))
                .hasSize(6)
                .allMatch(job -> millis(job, "openedAt") > newYear);
        assertThat(asker.list("job.list", Map.of("openedBefore", newYear))).hasSize(32);
        assertThat(asker.list("job.list", Map.of("closedAfter", newYear))).hasSize(1);
        assertThat(asker.list("job.list", Map.of("closedBefore", newYear))).hasSize(8);
    }

    @Test
    void archived_deactivated_and_grouping_records_are_hidden_unless_asked_for() {
        assertThat(asker.list("user.list")).hasSize(23);
        assertThat(asker.list("user.list", Map.of("includeDeactivated", true))).hasSize(25);
        assertThat(asker.list("location.list")).hasSize(9);
        assertThat(asker.list("location.list", Map.of("includeArchived", true))).hasSize(10);
        assertThat(asker.list("location.list", Map.of("includeLocationHierarchy", true)))
                .hasSize(13);
        assertThat(asker.list("source.list")).hasSize(12);
        assertThat(asker.list("source.list", Map.of("includeArchived", true))).hasSize(13);
        assertThat(asker.list("archiveReason.list")).hasSize(11);
        assertThat(asker.list("candidateTag.list")).hasSize(11);
        assertThat(asker.list("candidateTag.list", Map.of("includeArchived", true)))
                .hasSize(12);
        assertThat(asker.list("customField.list")).hasSize(12);
        assertThat(asker.list("feedbackFormDefinition.list")).hasSize(5);
        assertThat(asker.list("feedbackFormDefinition.list", Map.of("includeArchived", true)))
                .hasSize(6);
        assertThat(asker.list("interviewPlan.list")).hasSize(3);
        assertThat(asker.list("offer.list", Map.of("acceptanceStatus", List.of("Accepted"))))
                .isNotEmpty()
                .allMatch(offer -> offer.get("acceptanceStatus").asString().equals("Accepted"));
    }

    @Test
    void postings_are_those_of_the_external_board_unless_another_is_asked_for() {
        assertThat(asker.list("jobPosting.list")).hasSize(31);
        assertThat(asker.list("jobPosting.list", Map.of("listedOnly", true))).hasSize(29);
        assertThat(asker.list("jobPosting.list", Map.of("includeUnpublishedJobPostings", true)))
                .hasSize(32);
        assertThat(asker.list("jobPosting.list", Map.of("location", "Portland HQ")))
                .isNotEmpty()
                .allMatch(posting -> posting.get("locationName").asString().equals("Portland HQ"));
        assertThat(asker.list("jobPosting.list", Map.of("location", "portland hq")))
                .isEmpty();
        assertThat(asker.list("jobPosting.list", Map.of("department", "Sales"))).hasSize(5);
        String internal = UUID.nameUUIDFromBytes("quillmere/jobBoard/internal".getBytes(UTF_8))
                .toString();
        List<JsonNode> postings = asker.list("jobPosting.list", Map.of("jobBoardId", internal));
        assertThat(postings).hasSize(1);
        assertThat(postings.get(0).get("externalLink").isNull()).isTrue();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_other_people() throws Exception {
        try (AshbySandbox twin = AshbySandbox.start(OneDay.OPTIONS);
                AshbySandbox other = AshbySandbox.start(OneDay.OPTIONS.seed(2))) {
            for (String operation : List.of("candidate.list", "application.list", "job.list", "offer.list")) {
                String mine = asker.post(operation, "{}").body();
                assertThat(new Asker(twin).post(operation, "{}").body()).isEqualTo(mine);
            }
            assertThat(new Asker(other).post("candidate.list", "{}").body())
                    .isNotEqualTo(asker.post("candidate.list", "{}").body());
        }
    }

    static long millis(JsonNode record, String field) {
        return Instant.parse(record.get(field).asString()).toEpochMilli();
    }
}
