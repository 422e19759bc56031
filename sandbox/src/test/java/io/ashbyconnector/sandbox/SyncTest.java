package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Full and incremental synchronisation. */
class SyncTest {
    private final AshbySandbox sandbox =
            AshbySandbox.start(OneDay.OPTIONS.candidates(250).syncPageCap(2));
    private final Asker asker = new Asker(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void an_unchanged_list_syncs_to_nothing_and_a_fresh_token() {
        String token = asker.syncToken("candidate.list", Map.of());
        JsonNode page = asker.ask("candidate.list", Map.of("syncToken", token));
        assertThat(page.get("results")).isEmpty();
        assertThat(page.get("moreDataAvailable").asBoolean()).isFalse();
        assertThat(asker.list(
                        "candidate.list",
                        Map.of("syncToken", page.get("syncToken").asString())))
                .isEmpty();
    }

    @Test
    void a_token_is_good_in_a_sandbox_with_the_same_records_and_in_no_other() {
        String token = asker.syncToken("candidate.list", Map.of());
        List<SandboxOptions> others = List.of(
                OneDay.OPTIONS.candidates(251),
                OneDay.OPTIONS.candidates(250).seed(2),
                OneDay.OPTIONS.candidates(250).today(LocalDate.of(2026, 10, 1)));
        try (AshbySandbox again = AshbySandbox.start(OneDay.OPTIONS.candidates(250))) {
            assertThat(new Asker(again).list("candidate.list", Map.of("syncToken", token)))
                    .isEmpty();
        }
        for (SandboxOptions each : others) {
            try (AshbySandbox other = AshbySandbox.start(each)) {
                assertThat(new Asker(other).code("candidate.list", Map.of("syncToken", token)))
                        .isEqualTo("sync_token_invalid");
            }
        }
    }

    @Test
    void what_changed_comes_back_once_in_pages_with_a_later_update_time() {
        String token = asker.syncToken("candidate.list", Map.of());
        List<JsonNode> before = asker.list("candidate.list").subList(10, 15);
        for (int i = before.size() - 1; i >= 0; i--) {
            sandbox.markUpdated("candidates", before.get(i).get("id").asString());
        }
        List<JsonNode> changed = asker.list("candidate.list", Map.of("syncToken", token, "limit", 3));
        assertThat(Asker.ids(changed)).isEqualTo(Asker.ids(before));
        assertThat(changed).allMatch(one -> one.get("updatedAt").asString().compareTo("2026-09-30T12:00:00.000Z") > 0);
        String next = asker.syncToken("candidate.list", Map.of("syncToken", token));
        assertThat(asker.list("candidate.list", Map.of("syncToken", next))).isEmpty();
        sandbox.markUpdated("candidates", before.get(2).get("id").asString());
        assertThat(Asker.ids(asker.list("candidate.list", Map.of("syncToken", next))))
                .containsExactly(before.get(2).get("id").asString());
    }

    @Test
    void what_changes_during_a_full_sync_is_in_the_next_incremental_one() {
        JsonNode firstPage = asker.ask("candidate.list", "{}");
        String early = firstPage.at("/results/0/id").asString();
        sandbox.markUpdated("candidates", early);
        String token = asker.syncToken(
                "candidate.list", Map.of("cursor", firstPage.get("nextCursor").asString()));
        assertThat(Asker.ids(asker.list("candidate.list", Map.of("syncToken", token))))
                .containsExactly(early);
    }

    @Test
    void an_application_takes_its_candidate_along() {
        String token = asker.syncToken("candidate.list", Map.of());
        JsonNode application = asker.ask("application.list", "{}").at("/results/7");
        sandbox.markUpdated("applications", application.get("id").asString());
        assertThat(Asker.ids(asker.list("candidate.list", Map.of("syncToken", token))))
                .containsExactly(application.at("/candidate/id").asString());
        assertThat(asker.info(
                                "application.info",
                                Map.of("applicationId", application.get("id").asString()))
                        .get("updatedAt")
                        .asString())
                .isGreaterThan("2026-09-30T12:00");
    }

    @Test
    void every_synchronised_list_returns_a_marked_record() {
        Map<String, String> lists = Map.of(
                "jobs", "job.list",
                "departments", "department.list",
                "locations", "location.list",
                "users", "user.list",
                "candidate_tags", "candidateTag.list",
                "custom_fields", "customField.list",
                "feedback_form_definitions", "feedbackFormDefinition.list");
        lists.forEach((entity, operation) -> {
            String token = asker.syncToken(operation, Map.of());
            String id = asker.ask(operation, "{}").at("/results/1/id").asString();
            sandbox.markUpdated(entity, id);
            assertThat(Asker.ids(asker.list(operation, Map.of("syncToken", token))))
                    .as(entity)
                    .containsExactly(id);
        });
    }

    @Test
    void filters_hold_in_an_incremental_sync_too() {
        String token = asker.syncToken("application.list", Map.of("status", "Archived"));
        asker.list("application.list")
                .subList(0, 40)
                .forEach(
                        one -> sandbox.markUpdated("applications", one.get("id").asString()));
        assertThat(asker.list("application.list", Map.of("status", "Archived", "syncToken", token)))
                .isNotEmpty()
                .allMatch(one -> one.get("status").asString().equals("Archived"));
    }

    @Test
    void a_token_belongs_to_its_operation_and_filters() {
        String token = asker.syncToken("application.list", Map.of("status", "Archived"));
        assertThat(asker.code("application.list", Map.of("syncToken", token))).isEqualTo("sync_token_invalid");
        assertThat(asker.code("user.list", Map.of("syncToken", token))).isEqualTo("sync_token_invalid");
        assertThat(asker.code("user.list", Map.of("syncToken", "5dNvKq9Wz"))).isEqualTo("sync_token_invalid");
    }

    @Test
    void too_many_changes_are_refused() {
        String token = asker.syncToken("candidate.list", Map.of());
        List<String> ids = Asker.ids(asker.list("candidate.list"));
        ids.subList(0, 20).forEach(id -> sandbox.markUpdated("candidates", id));
        assertThat(asker.list("candidate.list", Map.of("syncToken", token, "limit", 10)))
                .hasSize(20);
        sandbox.markUpdated("candidates", ids.get(20));
        assertThat(asker.code("candidate.list", Map.of("syncToken", token, "limit", 10)))
                .isEqualTo("incremental_sync_too_large");
        assertThat(asker.list("candidate.list", Map.of("syncToken", token, "limit", 11)))
                .hasSize(21);
    }

    @Test
    void tokens_expire() {
        try (AshbySandbox hasty = AshbySandbox.start(OneDay.OPTIONS.syncTokenLifetime(Duration.ZERO))) {
            Asker late = new Asker(hasty);
            String token = late.syncToken("user.list", Map.of());
            assertThat(late.code("user.list", Map.of("syncToken", token))).isEqualTo("sync_token_expired");
        }
    }

    @Test
    void marking_what_does_not_exist_is_refused() {
        assertThatThrownBy(() -> sandbox.markUpdated("candidates", "nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> sandbox.markUpdated("sources", "x")).hasMessageContaining("candidate_tags");
    }
}
