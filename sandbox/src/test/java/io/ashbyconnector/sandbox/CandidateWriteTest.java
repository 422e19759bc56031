package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Candidates, their tags, projects, mail and fields: what writes do, what they refuse, and who sees it. */
class CandidateWriteTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(120));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final List<JsonNode> candidates;

    CandidateWriteTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        this.candidates = asker.list("candidate.list");
    }

    private String candidate(int index) {
        return candidates.get(index).get("id").asString();
    }

    private JsonNode get(String id) {
        return asker.info("candidate.info", Map.of("id", id));
    }

    private String named(String name) {
        return candidates.stream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String first(String operation) {
        return asker.list(operation).get(0).get("id").asString();
    }

    @Test
    void a_created_candidate_is_in_the_list_the_info_the_search_and_the_next_sync() {
        String syncToken = asker.syncToken("candidate.list", Map.of());
        JsonNode made = asker.info(
                "candidate.create",
                Map.of(
                        "name",
                        "Test Candidate",
                        "email",
                        "test@example.com",
                        "alternateEmailAddresses",
                        List.of("other@example.com"),
                        "phoneNumber",
                        "+1 503 555 0100",
                        "linkedInUrl",
                        "https://www.linkedin.com/in/test-candidate-example",
                        "website",
                        "https://test.example",
                        "location",
                        Map.of("city", "Portland", "country", "United States"),
                        "sourceId",
                        first("source.list"),
                        "creditedToUserId",
                        first("user.list")));
        assertThat(made.at("/primaryEmailAddress/value").asString()).isEqualTo("test@example.com");
        assertThat(made.get("emailAddresses")).hasSize(2);
        assertThat(made.at("/socialLinks/1/type").asString()).isEqualTo("Website");
        assertThat(made.at("/location/locationSummary").asString()).isEqualTo("United States, Portland");
        assertThat(made.at("/source/id").asString()).isEqualTo(first("source.list"));
        assertThat(made.at("/creditedToUser/id").asString()).isEqualTo(first("user.list"));
        assertThat(made.get("applicationIds")).isEmpty();
        assertThat(get(made.get("id").asString())).isEqualTo(made);
        List<JsonNode> now = asker.list("candidate.list");
        assertThat(now).hasSize(121).endsWith(made).hasSize(sandbox.candidateCount());
        assertThat(asker.list("candidate.list", Map.of("syncToken", syncToken))).containsExactly(made);
        assertThat(asker.list("candidate.search", Map.of("email", "TEST@example.com")))
                .containsExactly(made);
        assertThat(asker.list("candidate.search", Map.of("email", "other@example.com", "name", "candidate")))
                .containsExactly(made);
        sandbox.clearChanges();
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
        assertThat(asker.code("candidate.info", Map.of("id", made.get("id").asString())))
                .isEqualTo("candidate_not_found");
    }

    @Test
    void a_name_is_enough_and_the_time_of_creation_says_where_it_is() {
        JsonNode made =
                asker.info("candidate.create", Map.of("name", "Early Bird", "createdAt", "2020-01-01T00:00:00Z"));
        assertThat(made.has("primaryEmailAddress")).isFalse();
        assertThat(made.get("source").isNull()).isTrue();
        assertThat(asker.list("candidate.list")).startsWith(made);
    }

    @Test
    void a_search_combines_its_arguments_and_stops_at_a_hundred() {
        assertThat(asker.list("candidate.search", Map.of("name", "ilse brandvold")))
                .hasSize(2);
        assertThat(asker.list("candidate.search", Map.of("name", "Ilse Brandvold", "email", "ilse.b@mymail.example")))
                .hasSize(1);
        assertThat(asker.list("candidate.search", Map.of("name", "Ilse", "email", "ngozi@postbox.example")))
                .isEmpty();
        JsonNode all = asker.ask("candidate.search", Map.of());
        assertThat(all.get("results")).hasSize(100);
        assertThat(all.propertyNames()).containsExactly("success", "results");
        assertThat(new Asker(sandbox, SandboxKeys.READ).list("candidate.search", Map.of("name", "Ophelia Cranbrook")))
                .isEmpty();
    }

    @Test
    void an_update_changes_what_it_names_and_shows_in_the_applications() {
        String id = named("Isolde Varga");
        JsonNode before = get(id);
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "candidateId",
                id,
                "name",
                "Isolde Varga-Lund",
                "email",
                "isolde@postbox.example",
                "phoneNumber",
                "+1 503 555 0199",
                "githubUrl",
                "https://github.com/isolde-example",
                "alternateEmail",
                "third@postbox.example"));
        JsonNode now = asker.info("candidate.update", arguments);
        assertThat(now.get("name").asString()).isEqualTo("Isolde Varga-Lund");
        assertThat(now.get("emailAddresses").findValuesAsString("value"))
                .containsExactly("isolde@postbox.example", "ivarga@torquelab.example", "third@postbox.example");
        assertThat(now.get("socialLinks").findValuesAsString("url"))
                .containsExactly(
                        "https://www.linkedin.com/in/isolde-varga-example", "https://github.com/isolde-example");
        assertThat(now.get("tags")).isEqualTo(before.get("tags"));
        assertThat(get(id)).isEqualTo(now);
        String application = now.at("/applicationIds/0").asString();
        assertThat(asker.info("application.info", Map.of("applicationId", application))
                        .at("/candidate/name")
                        .asString())
                .isEqualTo("Isolde Varga-Lund");
        arguments.put("socialLinks", List.of(Map.of("type", "YouTube", "url", "https://www.youtube.com/@x-example")));
        assertThat(asker.info("candidate.update", arguments).get("socialLinks").findValuesAsString("type"))
                .containsExactly("YouTube");
    }

    @Test
    void an_update_of_the_time_of_creation_moves_the_candidate_in_the_list() {
        JsonNode now = asker.info(
                "candidate.update", Map.of("candidateId", candidate(50), "createdAt", "2020-01-01T00:00:00Z"));
        List<JsonNode> list = asker.list("candidate.list", Map.of("limit", 7));
        assertThat(list).hasSize(120).startsWith(now);
        assertThat(Asker.ids(list)).containsOnlyOnce(candidate(50));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    candidate.create | {} | invalid_input
                    candidate.create | {"name": " "} | invalid_input
                    candidate.create | {"name": "A", "email": "nobody"} | invalid_input
                    candidate.create | {"name": "A", "createdAt": "yesterday"} | invalid_input
                    candidate.create | {"name": "A", "location": "Portland"} | invalid_input
                    candidate.create | {"name": "A", "sourceId": "00000000-0000-4000-8000-000000000000"} | source_not_found
                    candidate.create | {"name": "A", "creditedToUserId": "00000000-0000-4000-8000-000000000000"} | user_not_found
                    candidate.update | {"name": "A"} | invalid_input
                    candidate.update | {"candidateId": "00000000-0000-4000-8000-000000000000"} | candidate_not_found
                    candidate.update | {"candidateId": "CANDIDATE", "socialLinks": [{"type": "Orkut", "url": "https://a.example"}]} | invalid_input
                    candidate.update | {"candidateId": "CANDIDATE", "sendNotifications": "maybe"} | invalid_input
                    candidate.removeTag | {"candidateId": "CANDIDATE", "tagId": "00000000-0000-4000-8000-000000000000"} | candidate_tag_not_found
                    candidate.addProject | {"candidateId": "CANDIDATE", "projectId": "00000000-0000-4000-8000-000000000000"} | project_not_found
                    candidate.setFraudStatus | {"candidateId": "CANDIDATE", "fraudStatus": "PassedFraudCheck"} | invalid_input
                    candidate.addEmailMessage | {"candidateId": "CANDIDATE", "subject": "S", "from": "a@b", "to": "c@d", "body": ""} | invalid_input
                    candidate.pushToHris | {"applicationId": "00000000-0000-4000-8000-000000000000", "externalSystem": "SAP"} | application_not_found
                    candidateTag.create | {"title": ""} | invalid_input
                    candidateTag.archive | {"tagId": "00000000-0000-4000-8000-000000000000"} | candidate_tag_not_found
                    project.create | {"title": " "} | invalid_input
                    project.info | {"projectId": "00000000-0000-4000-8000-000000000000"} | project_not_found
                    project.archive | {} | invalid_input
                    """, delimiter = '|')
    void what_cannot_be_is_refused_and_changes_nothing(String operation, String body, String code) {
        JsonNode answer = asker.ask(operation, body.replace("CANDIDATE", candidate(5)));
        assertThat(answer.at("/errorInfo/code").asString("none")).as(body).isEqualTo(code);
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
    }

    @Test
    void a_tag_comes_off_and_taking_it_off_again_changes_nothing() {
        String id = named("Isolde Varga");
        String tag = get(id).at("/tags/0/id").asString();
        JsonNode now = asker.info("candidate.removeTag", Map.of("candidateId", id, "tagId", tag));
        assertThat(now.get("tags")).isEmpty();
        String syncToken = asker.syncToken("candidate.list", Map.of());
        assertThat(asker.info("candidate.removeTag", Map.of("candidateId", id, "tagId", tag)))
                .isEqualTo(now);
        assertThat(asker.list("candidate.list", Map.of("syncToken", syncToken))).isEmpty();
    }

    @Test
    void a_tag_of_a_new_title_is_made_once_and_is_archived_on_the_candidates_too() {
        int before = asker.list("candidateTag.list").size();
        JsonNode tag = asker.info("candidateTag.create", Map.of("title", "Night owl"));
        assertThat(asker.info("candidateTag.create", Map.of("title", "Night owl")))
                .isEqualTo(tag);
        assertThat(asker.list("candidateTag.list")).hasSize(before + 1).contains(tag);
        asker.info(
                "candidate.addTag",
                Map.of("candidateId", candidate(3), "tagId", tag.get("id").asString()));
        JsonNode archived =
                asker.info("candidateTag.archive", Map.of("tagId", tag.get("id").asString()));
        assertThat(archived.get("isArchived").asBoolean()).isTrue();
        assertThat(asker.list("candidateTag.list")).hasSize(before);
        assertThat(asker.list("candidateTag.list", Map.of("includeArchived", true)))
                .contains(archived);
        assertThat(get(candidate(3)).get("tags")).contains(archived);
    }

    @Test
    void who_is_anonymized_keeps_the_id_and_the_applications_and_nothing_that_tells_who_it_was() {
        JsonNode one = candidates.stream()
                .filter(each -> each.has("primaryEmailAddress") && settled(each))
                .findFirst()
                .orElseThrow();
        String id = one.get("id").asString();
        JsonNode now = asker.info("candidate.anonymize", Map.of("candidateId", id));
        assertThat(now.get("id")).isEqualTo(one.get("id"));
        assertThat(now.get("applicationIds")).isEqualTo(one.get("applicationIds"));
        assertThat(now.toString()).doesNotContain(one.get("name").asString(), "@");
        assertThat(get(id)).isEqualTo(now);
        String application = now.at("/applicationIds/0").asString();
        assertThat(asker.info("application.info", Map.of("applicationId", application))
                        .toString())
                .doesNotContain("\"" + one.get("name").asString() + "\"");
        assertThat(asker.code("candidate.anonymize", Map.of("candidateId", named("Ngozi Amberwell"))))
                .isEqualTo("invalid_input");
    }

    private boolean settled(JsonNode candidate) {
        for (JsonNode application : candidate.get("applicationIds")) {
            String status = asker.info("application.info", Map.of("applicationId", application.asString()))
                    .get("status")
                    .asString();
            if (!status.equals("Archived")) {
                return false;
            }
        }
        return !candidate.get("applicationIds").isEmpty();
    }

    @Test
    void a_fraud_status_is_set_and_the_checks_fit_it() {
        String id = named("Brock Stanhope-Rill");
        JsonNode checks = asker.ask("candidate.listFraudChecks", Map.of("candidateId", id));
        assertThat(checks.at("/results/0/fraudSignals")).isNotEmpty();
        assertThat(checks.has("syncToken")).isFalse();
        JsonNode now =
                asker.info("candidate.setFraudStatus", Map.of("candidateId", id, "fraudStatus", "NotFraudulent"));
        assertThat(now.get("fraudStatus").asString()).isEqualTo("NotFraudulent");
        assertThat(get(id)).isEqualTo(now);
    }

    @Test
    void client_information_belongs_to_the_applications() {
        String id = named("Isolde Varga");
        List<JsonNode> infos = asker.list("candidate.listClientInfo", Map.of("candidateId", id));
        assertThat(infos).isNotEmpty();
        assertThat(infos).allSatisfy(info -> {
            assertThat(get(id).get("applicationIds")).contains(info.get("relatedEntityId"));
            assertThat(asker.info(
                                    "application.info",
                                    Map.of(
                                            "applicationId",
                                            info.get("relatedEntityId").asString()))
                            .get("submitterClientIp"))
                    .isEqualTo(info.get("ipAddress"));
        });
    }

    @Test
    void a_candidate_goes_into_projects_and_out_of_them() {
        List<JsonNode> projects = asker.list("project.list");
        assertThat(projects).hasSize(9);
        JsonNode project = projects.get(0);
        Map<String, Object> arguments = Map.of(
                "candidateId", candidate(4), "projectId", project.get("id").asString());
        List<JsonNode> before = asker.list("candidate.listProjects", Map.of("candidateId", candidate(4)));
        asker.info("candidate.removeProject", arguments);
        asker.info("candidate.addProject", arguments);
        asker.info("candidate.addProject", arguments);
        assertThat(asker.list("candidate.listProjects", Map.of("candidateId", candidate(4))))
                .containsOnlyOnce(project);
        asker.info("candidate.removeProject", arguments);
        assertThat(asker.list("candidate.listProjects", Map.of("candidateId", candidate(4))))
                .doesNotContain(project);
        sandbox.clearChanges();
        assertThat(asker.list("candidate.listProjects", Map.of("candidateId", candidate(4))))
                .isEqualTo(before);
        assertThat(candidates)
                .anySatisfy(one -> assertThat(asker.list(
                                "candidate.listProjects",
                                Map.of("candidateId", one.get("id").asString())))
                        .isNotEmpty());
    }

    @Test
    void projects_are_made_changed_archived_restored_and_found() {
        JsonNode made = asker.info("project.create", Map.of("title", "Winter pool", "description", "Cold start"));
        String id = made.get("id").asString();
        assertThat(made.get("isArchived").asBoolean()).isFalse();
        assertThat(Asker.ids(asker.list("user.list")))
                .contains(made.get("authorId").asString());
        assertThat(asker.list("project.search", Map.of("title", "WINTER"))).containsExactly(made);
        JsonNode renamed = asker.info("project.update", Map.of("projectId", id, "title", "Winter pool 2026"));
        assertThat(renamed.get("description").asString()).isEqualTo("Cold start");
        assertThat(asker.info("project.archive", Map.of("projectId", id))
                        .get("isArchived")
                        .asBoolean())
                .isTrue();
        assertThat(asker.info("project.info", Map.of("projectId", id))
                        .get("isArchived")
                        .asBoolean())
                .isTrue();
        assertThat(asker.info("project.restore", Map.of("projectId", id))).isEqualTo(renamed);
        assertThat(asker.list("project.list")).endsWith(renamed);
    }

    @Test
    void confidential_projects_are_for_keys_that_may_see_them() {
        JsonNode secret = asker.list("project.list").stream()
                .filter(project -> project.get("confidential").asBoolean())
                .findFirst()
                .orElseThrow();
        Asker reader = new Asker(sandbox, SandboxKeys.READ);
        assertThat(reader.list("project.list")).hasSize(8).doesNotContain(secret);
        assertThat(reader.code(
                        "project.info", Map.of("projectId", secret.get("id").asString())))
                .isEqualTo("project_not_found");
    }

    private String field(String title) {
        return asker.list("customField.list", Map.of("includeArchived", true)).stream()
                .filter(field -> field.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private JsonNode set(String objectId, String type, String field, @Nullable Object value) {
        Map<String, @Nullable Object> arguments = new HashMap<>();
        arguments.put("objectId", objectId);
        arguments.put("objectType", type);
        arguments.put("fieldId", field(field));
        arguments.put("fieldValue", value);
        return asker.ask("customField.setValue", arguments);
    }

    @Test
    void values_of_the_companys_own_fields_are_set_replaced_and_cleared() {
        String id = named("Teodor Valgarde");
        int before = get(id).get("customFields").size();
        JsonNode entry = set(id, "Candidate", "Notice period (weeks)", "9").get("results");
        assertThat(entry.get("value").asInt()).isEqualTo(9);
        assertThat(get(id).get("customFields")).hasSize(before).contains(entry);
        JsonNode languages =
                set(id, "Candidate", "Spoken languages", List.of("hu")).get("results");
        assertThat(languages.at("/valueLabel/0").asString()).isEqualTo("Hungarian");
        JsonNode salary = set(id, "Candidate", "Salary expectation", Map.of("value", 91000, "currencyCode", "EUR"))
                .get("results");
        assertThat(get(id).get("customFields")).hasSize(before).contains(languages, salary);
        assertThat(new Asker(sandbox, SandboxKeys.READ)
                        .info("candidate.info", Map.of("id", id))
                        .get("customFields"))
                .contains(languages)
                .doesNotContain(salary);
        assertThat(set(id, "Candidate", "Open to remote", null)
                        .at("/results/value")
                        .isNull())
                .isTrue();
        assertThat(get(id).get("customFields")).hasSize(before - 1);
    }

    @Test
    void many_values_are_set_together_or_not_at_all() {
        String id = candidate(7);
        JsonNode before = get(id);
        Map<String, Object> good = Map.of("fieldId", field("Open to remote"), "fieldValue", true);
        Map<String, Object> bad = Map.of("fieldId", field("Spoken languages"), "fieldValue", List.of("Klingon"));
        assertThat(asker.code(
                        "customField.setValues",
                        Map.of("objectId", id, "objectType", "Candidate", "values", List.of(good, bad))))
                .isEqualTo("invalid_input");
        assertThat(asker.code(
                        "customField.setValues",
                        Map.of("objectId", id, "objectType", "Candidate", "values", List.of(good, good))))
                .isEqualTo("invalid_input");
        assertThat(get(id)).isEqualTo(before);
        JsonNode entries = asker.info(
                "customField.setValues", Map.of("objectId", id, "objectType", "Candidate", "values", List.of(good)));
        assertThat(get(id).get("customFields")).containsAll(entries);
    }

    @Test
    void a_value_of_the_wrong_type_or_object_is_refused() {
        String id = candidate(8);
        Map<String, Object> wrong = Map.of(
                "Notice period (weeks)", "soon",
                "Open to remote", "perhaps",
                "Spoken languages", List.of("la"),
                "Salary expectation", Map.of("value", 1),
                "Years of experience (old)", Map.of("type", "number-range", "minValue", 1, "maxValue", 2),
                "Resume rating", "good",
                "Cost centre", "CC-1");
        wrong.forEach((field, value) -> assertThat(
                        set(id, "Candidate", field, value).at("/errorInfo/code").asString("none"))
                .as(field)
                .isEqualTo("invalid_input"));
        assertThat(asker.code(
                        "customField.setValue",
                        Map.of("objectId", id, "objectType", "Candidate", "fieldId", NOBODY, "fieldValue", 1)))
                .isEqualTo("custom_field_not_found");
        String application = get(id).at("/applicationIds/0").asString();
        JsonNode rating =
                set(application, "Application", "Resume rating", "good").get("results");
        assertThat(rating.get("valueLabel").asString()).isEqualTo("Good");
        assertThat(asker.info("application.info", Map.of("applicationId", application))
                        .get("customFields"))
                .contains(rating);
        JsonNode project = asker.list("project.list").get(0);
        JsonNode code = asker.info(
                "project.setCustomFieldValue",
                Map.of(
                        "projectId",
                        project.get("id").asString(),
                        "fieldId",
                        field("Campaign code"),
                        "fieldValue",
                        "X1"));
        assertThat(asker.list("project.list").get(0).get("customFieldEntries")).containsExactly(code);
    }

    @Test
    void mail_is_added_once_and_is_the_newest() {
        String id = candidate(9);
        Map<String, Object> mail = Map.of(
                "candidateId",
                id,
                "emailProviderEmailId",
                "provider-1",
                "subject",
                "Hello",
                "from",
                "a@example.com",
                "to",
                "b@example.com",
                "body",
                "<p>Hi</p>");
        JsonNode added = asker.info("candidate.addEmailMessage", mail);
        assertThat(added.get("userIsSender").asBoolean()).isFalse();
        assertThat(asker.code("candidate.addEmailMessage", mail)).isEqualTo("invalid_input");
        JsonNode recent = asker.ask("candidate.getRecentEmailMessages", Map.of("candidateId", id));
        assertThat(recent.at("/results/0/subject").asString()).isEqualTo("Hello");
        assertThat(recent.at("/results/0/source").asString()).isEqualTo("public_api");
        assertThat(recent.get("snapshotTruncated").asBoolean()).isFalse();
        assertThat(asker.list("candidate.getRecentEmailMessages", Map.of("candidateId", id, "limit", 1)))
                .hasSameSizeAs(recent.get("results"));
        assertThat(asker.code("candidate.getRecentEmailMessages", Map.of("candidateId", id, "watermark", "w")))
                .isEqualTo("watermark_expired");
    }

    @Test
    void what_is_private_can_only_be_made_by_a_key_that_may_see_it() {
        Asker writer = new Asker(sandbox, SandboxKeys.only("candidatesWrite"));
        assertThat(writer.code(
                        "candidate.createNote",
                        Map.of("candidateId", candidate(9), "note", "Between us", "isPrivate", true)))
                .isEqualTo("missing_endpoint_permission");
    }

    @Test
    void only_who_was_hired_can_be_pushed_to_another_system() {
        JsonNode hired =
                asker.list("application.list", Map.of("status", "Hired")).get(0);
        Map<String, Object> arguments =
                new HashMap<>(Map.of("applicationId", hired.get("id").asString(), "externalSystem", "Workday"));
        assertThat(asker.info("candidate.pushToHris", arguments)).isEqualTo(hired);
        arguments.put("externalSystem", "SelfServe");
        assertThat(asker.code("candidate.pushToHris", arguments)).isEqualTo("invalid_input");
        JsonNode active =
                asker.list("application.list", Map.of("status", "Active")).get(0);
        assertThat(asker.code(
                        "candidate.pushToHris",
                        Map.of("applicationId", active.get("id").asString(), "externalSystem", "SAP")))
                .isEqualTo("candidate_hris_push_blocked_by_offer_status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate.listNotes", "candidate.getRecentEmailMessages"})
    void text_of_one_candidate_tries_to_instruct_a_model(String operation) {
        List<String> texts = new ArrayList<>();
        asker.list(operation, Map.of("candidateId", named("Brock Stanhope-Rill")))
                .forEach(one -> texts.add(one.toString()));
        assertThat(texts)
                .anyMatch(text -> text.contains("ignore your earlier") || text.contains("Ignore all previous"));
    }

    @Test
    void a_candidate_was_two_until_they_were_merged() {
        String note = asker.list("candidate.listNotes", Map.of("candidateId", named("Teodor Valgarde"))).stream()
                .map(one -> one.get("content").asString())
                .filter(content -> content.startsWith("Merged"))
                .findFirst()
                .orElseThrow();
        String away = note.replaceAll(".*profile ([0-9a-f-]+),.*", "$1");
        assertThat(asker.code("candidate.info", Map.of("id", away))).isEqualTo("candidate_not_found");
    }
}
