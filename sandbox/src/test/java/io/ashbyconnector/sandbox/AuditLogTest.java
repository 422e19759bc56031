package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who acted, for whom, and what the audit log says of it. */
class AuditLogTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(20));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String BEHALF = "X-On-Behalf-Of";

    private final AshbySandbox sandbox;
    private final Asker asker;

    AuditLogTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private JsonNode user(int index) {
        return asker.list("user.list").get(index);
    }

    @Test
    void a_write_that_was_carried_out_is_in_the_log_and_no_other() throws IOException {
        List<JsonNode> before = asker.list("auditLog.list");
        asker.ask("department.create", "{}");
        asker.list("department.list");
        String actor = user(4).get("id").asString();
        String made = asker.ask("department.create", "{\"name\": \"Labs\"}", BEHALF, actor)
                .at("/results/id")
                .asString();
        String requestId = asker.post("department.archive", "{\"departmentId\": \"" + made + "\"}")
                .headers()
                .firstValue("x-ashby-request-id")
                .orElseThrow();
        List<JsonNode> entries = new ArrayList<>(asker.list("auditLog.list"));
        assertThat(entries.subList(0, before.size())).isEqualTo(before);
        assertThat(entries).hasSize(before.size() + 2);
        JsonNode create = entries.get(before.size());
        assertThat(create.at("/actor/id").asString()).isEqualTo(actor);
        assertThat(create.at("/actor/type").asString()).isEqualTo("User");
        assertThat(create.at("/target/type").asString()).isEqualTo("Department");
        assertThat(create.at("/target/id").asString()).isEqualTo(made);
        assertThat(create.get("category").asString()).isEqualTo("Organization");
        JsonNode archive = entries.get(before.size() + 1);
        assertThat(archive.get("description").asString()).contains("department.archive", "Everything");
        assertThat(archive.at("/target/id").asString()).isEqualTo(made);
        assertThat(archive.at("/request/id").asString()).isEqualTo(requestId);
        assertThat(archive.at("/actor/id")).isNotEqualTo(create.at("/actor/id"));
        sandbox.clearChanges();
        assertThat(asker.list("auditLog.list")).isEqualTo(before);
    }

    @Test
    void the_log_is_read_by_period_in_pages() {
        List<JsonNode> lastDay = asker.list("auditLog.list");
        List<JsonNode> all = asker.list(
                "auditLog.list", Map.of("startDate", "2026-09-01T00:00:00Z", "endDate", "2026-09-30T12:00:00Z"));
        assertThat(lastDay).isNotEmpty();
        assertThat(all).hasSizeGreaterThan(50).endsWith(lastDay.toArray(JsonNode[]::new));
        assertThat(asker.list(
                        "auditLog.list",
                        Map.of("startDate", "2026-09-01T00:00:00Z", "endDate", "2026-09-30T12:00:00Z", "limit", 7)))
                .isEqualTo(all);
        assertThat(asker.list("auditLog.list", Map.of("startDate", "2026-09-29T12:00:00Z")))
                .isEqualTo(lastDay);
        assertThat(asker.list("auditLog.list", Map.of("endDate", "2026-09-30T12:00:00Z")))
                .isEqualTo(lastDay);
        assertThat(asker.ask("auditLog.list", "{}").has("syncToken")).isFalse();
        assertThat(asker.code(
                        "auditLog.list",
                        Map.of("startDate", "2026-09-30T00:00:00Z", "endDate", "2026-09-29T00:00:00Z")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("auditLog.list", Map.of("cursor", "nonsense"))).isEqualTo("cursor_invalid");
    }

    @Test
    void types_and_categories_widen_each_other_and_all_else_narrows() {
        Map<String, Object> month = Map.of("startDate", "2026-09-01T00:00:00Z", "endDate", "2026-09-30T12:00:00Z");
        List<JsonNode> all = asker.list("auditLog.list", month);
        JsonNode one = all.stream()
                .filter(entry -> entry.at("/target/type").asString().equals("Job"))
                .findFirst()
                .orElseThrow();
        assertThat(filtered(month, "targetTypes", List.of("Job"), "categories", List.of("Organization")))
                .isEqualTo(all);
        assertThat(filtered(month, "targetTypes", List.of("Job"))).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(filtered(
                        month,
                        "targetIds",
                        List.of(one.at("/target/id").asString()),
                        "actorIds",
                        List.of(one.at("/actor/id").asString())))
                .contains(one)
                .allSatisfy(entry -> assertThat(entry.get("actor")).isEqualTo(one.get("actor")));
        assertThat(filtered(month, "actorIds", List.of(), "targetTypes", List.of()))
                .isEqualTo(all);
        assertThat(filtered(month, "targetIds", List.of(NOBODY))).isEmpty();
        List<String> tooMany = java.util.Collections.nCopies(101, "x");
        assertThat(asker.code("auditLog.list", Map.of("actorIds", tooMany))).isEqualTo("invalid_input");
        assertThat(asker.code("auditLog.list", Map.of("actorIds", "x"))).isEqualTo("invalid_input");
    }

    private List<JsonNode> filtered(Map<String, Object> period, Object... filters) {
        Map<String, Object> arguments = new java.util.HashMap<>(period);
        for (int i = 0; i < filters.length; i += 2) {
            arguments.put((String) filters[i], filters[i + 1]);
        }
        return asker.list("auditLog.list", arguments);
    }

    @Test
    void what_is_made_for_a_user_has_that_user_as_its_author() {
        JsonNode author = user(5);
        String candidate = asker.list("candidate.list").get(0).get("id").asString();
        JsonNode note = asker.ask(
                "candidate.createNote",
                "{\"candidateId\": \"" + candidate + "\", \"note\": \"Hello\"}",
                BEHALF,
                author.get("id").asString());
        assertThat(note.at("/results/author/id")).isEqualTo(author.get("id"));
    }

    @Test
    void a_key_acts_only_for_an_active_user_and_only_with_the_switch() throws IOException {
        String active = user(0).get("id").asString();
        String disabled = asker.list("user.list", Map.of("includeDeactivated", true)).stream()
                .filter(one -> !one.get("isEnabled").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        for (String user : List.of(disabled, NOBODY, "nonsense", "")) {
            assertThat(asker.ask("department.list", "{}", BEHALF, user)
                            .at("/errorInfo/code")
                            .asString())
                    .as(user)
                    .isEqualTo("invalid_input");
        }
        Asker without = new Asker(sandbox, SandboxKeys.without(KeySwitch.ON_BEHALF_OF));
        assertThat(without.post("department.list", "{}", BEHALF, active).statusCode())
                .isEqualTo(403);
        assertThat(without.ask("department.list", "{}", BEHALF, active)
                        .at("/errorInfo/code")
                        .asString())
                .isEqualTo("missing_endpoint_permission");
        assertThat(without.post("department.list", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auditLogs:read",
                "candidates:delete",
                "emails:read",
                "sourcing:read",
                "sourcing:write",
                "projects:write",
                "notetaker:read",
                "reports:read"
            })
    void a_key_is_told_the_scopes_of_each_module(String scope) {
        assertThat(asker.ask("apiKey.info", "{}").at("/results/scopes"))
                .map(JsonNode::asString)
                .contains(scope);
    }

    @Test
    void confidential_records_and_private_fields_have_a_switch_each() {
        Asker noConfidential = new Asker(sandbox, SandboxKeys.without(KeySwitch.CONFIDENTIAL_RECORDS));
        Asker noPrivate = new Asker(sandbox, SandboxKeys.without(KeySwitch.PRIVATE_FIELDS));
        int jobs = asker.list("job.list").size();
        int fields = asker.list("customField.list").size();
        assertThat(noConfidential.list("job.list")).hasSize(jobs - 1);
        assertThat(noConfidential.list("customField.list")).hasSize(fields);
        assertThat(noPrivate.list("job.list")).hasSize(jobs);
        assertThat(noPrivate.list("customField.list")).hasSizeLessThan(fields);
    }

    @Test
    void the_versions_of_the_api_are_listed() {
        JsonNode versions = asker.ask("version.list", "{}").get("results");
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).get("version").asString()).isEqualTo("2026-01-01");
        assertThat(versions.get(0).get("status").asString()).isEqualTo("active");
    }
}
