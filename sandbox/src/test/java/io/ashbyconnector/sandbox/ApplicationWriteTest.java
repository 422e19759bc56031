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

/** Applications: what writes do, what they refuse, and who sees it. */
class ApplicationWriteTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(150));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final List<JsonNode> applications;
    private final List<JsonNode> candidates;

    ApplicationWriteTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
        this.applications = asker.list("application.list");
        this.candidates = asker.list("candidate.list");
    }

    private JsonNode get(String id) {
        return asker.info("application.info", Map.of("applicationId", id));
    }

    private JsonNode candidate(String id) {
        return asker.info("candidate.info", Map.of("id", id));
    }

    private static String id(JsonNode record) {
        return record.get("id").asString();
    }

    private JsonNode job(String title) {
        return asker.list("job.list", Map.of("status", List.of("Draft", "Open", "Closed", "Archived"))).stream()
                .filter(job -> job.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The newest application with this status and stage type on an open job. */
    private JsonNode application(String status, String stageType) {
        List<String> open = Asker.ids(asker.list("job.list", Map.of("status", List.of("Open"))));
        return applications.stream()
                .filter(one -> one.get("status").asString().equals(status)
                        && one.at("/currentInterviewStage/type").asString().equals(stageType)
                        && open.contains(one.at("/job/id").asString())
                        && one.has("candidate")
                        && one.get("candidate").has("primaryEmailAddress"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The id of a stage of a type in the plan that an application goes through. */
    private String stage(JsonNode application, String type) {
        String plan = application.at("/currentInterviewStage/interviewPlanId").asString();
        return applications.stream()
                .map(one -> one.get("currentInterviewStage"))
                .filter(stage -> stage.get("interviewPlanId").asString().equals(plan)
                        && stage.get("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String reason() {
        return id(asker.list("archiveReason.list").get(0));
    }

    private JsonNode move(JsonNode application, String type, Object... more) {
        Map<String, Object> arguments =
                new HashMap<>(Map.of("applicationId", id(application), "interviewStageId", stage(application, type)));
        for (int i = 0; i < more.length; i += 2) {
            arguments.put((String) more[i], more[i + 1]);
        }
        return asker.ask("application.changeStage", arguments);
    }

    private static String code(JsonNode envelope) {
        return envelope.at("/errorInfo/code").asString("no failure");
    }

    @Test
    void an_application_starts_at_the_first_stage_and_is_wherever_applications_are() {
        String candidate =
                id(asker.info("candidate.create", Map.of("name", "Test Candidate", "email", "t@example.com")));
        JsonNode job = job("Backend Engineer, Fleet Services");
        String applicationsToken = asker.syncToken("application.list", Map.of());
        String candidatesToken = asker.syncToken("candidate.list", Map.of());
        JsonNode made = asker.info("application.create", Map.of("candidateId", candidate, "jobId", id(job)));
        assertThat(made.get("status").asString()).isEqualTo("Lead");
        assertThat(made.at("/currentInterviewStage/title").asString()).isEqualTo("New Lead");
        assertThat(made.at("/candidate/name").asString()).isEqualTo("Test Candidate");
        assertThat(made.at("/job/title").asString()).isEqualTo("Backend Engineer, Fleet Services");
        assertThat(made.get("hiringTeam")).isEqualTo(job.get("hiringTeam"));
        assertThat(made.get("applicationHistory")).hasSize(1);
        assertThat(get(id(made))).isEqualTo(made);
        assertThat(Asker.ids(asker.list("application.list")))
                .hasSize(applications.size() + 1)
                .endsWith(id(made));
        assertThat(sandbox.applicationCount()).isEqualTo(applications.size() + 1);
        assertThat(Asker.ids(asker.list("application.list", Map.of("syncToken", applicationsToken))))
                .containsExactly(id(made));
        assertThat(Asker.ids(asker.list("candidate.list", Map.of("syncToken", candidatesToken))))
                .containsExactly(candidate);
        JsonNode owner = candidate(candidate);
        assertThat(owner.get("applicationIds")).containsExactly(made.get("id"));
        assertThat(owner.get("updatedAt").asString())
                .isGreaterThanOrEqualTo(made.get("updatedAt").asString());
        sandbox.clearChanges();
        assertThat(asker.list("application.list")).isEqualTo(applications);
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
    }

    @Test
    void an_application_may_start_at_another_stage_with_a_source_and_a_past() {
        JsonNode job = job("Backend Engineer, Fleet Services");
        JsonNode other = applications.stream()
                .filter(one -> one.at("/job/id").equals(job.get("id")))
                .findFirst()
                .orElseThrow();
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "candidateId",
                id(candidates.get(0)),
                "jobId",
                id(job),
                "interviewPlanId",
                job.get("defaultInterviewPlanId").asString(),
                "interviewStageId",
                "FirstPreInterviewScreen",
                "sourceId",
                id(asker.list("source.list").get(2)),
                "createdAt",
                "2026-09-01T08:00:00Z"));
        JsonNode made = asker.info("application.create", arguments);
        assertThat(made.at("/currentInterviewStage/type").asString()).isEqualTo("PreInterviewScreen");
        assertThat(made.get("status").asString()).isEqualTo("Active");
        assertThat(made.get("createdAt").asString()).isEqualTo("2026-09-01T08:00:00.000Z");
        arguments.put(
                "applicationHistory",
                List.of(
                        entry(1, stage(other, "Archived"), "2026-08-04T08:00:00Z", reason()),
                        entry(0, stage(other, "Lead"), "2026-08-01T08:00:00Z", null)));
        JsonNode imported = asker.info("application.create", arguments);
        assertThat(imported.get("status").asString()).isEqualTo("Archived");
        assertThat(imported.at("/archiveReason/id").asString()).isEqualTo(reason());
        assertThat(imported.at("/applicationHistory/0/leftStageAt"))
                .isEqualTo(imported.at("/applicationHistory/1/enteredStageAt"));
    }

    private static Map<String, Object> entry(int number, String stage, String at, @Nullable String reason) {
        Map<String, Object> entry =
                new HashMap<>(Map.of("stageNumber", number, "stageId", stage, "enteredStageAt", at));
        if (reason != null) {
            entry.put("archiveReasonId", reason);
        }
        return entry;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.changeStage", "application.change_stage"})
    void a_move_is_in_the_history_and_in_the_next_sync(String operation) {
        JsonNode before = application("Active", "PreInterviewScreen");
        String token = asker.syncToken("application.list", Map.of());
        JsonNode now =
                asker.info(operation, Map.of("applicationId", id(before), "interviewStageId", stage(before, "Active")));
        assertThat(now.at("/currentInterviewStage/type").asString()).isEqualTo("Active");
        assertThat(asker.list("application.list", Map.of("syncToken", token))).containsExactly(now);
        List<JsonNode> history = asker.list("application.listHistory", Map.of("applicationId", id(before), "limit", 1));
        assertThat(history)
                .isEqualTo(new ArrayList<>(
                        get(id(before)).get("applicationHistory").values()));
        JsonNode latest = history.get(history.size() - 1);
        assertThat(latest.get("stageId")).isEqualTo(now.at("/currentInterviewStage/id"));
        assertThat(history.get(history.size() - 2).get("leftStageAt")).isEqualTo(latest.get("enteredStageAt"));
        assertThat(latest.get("stageNumber").asInt()).isEqualTo(history.size() - 1);
        assertThat(asker.list("application.list", Map.of("status", "Active"))).contains(now);
        assertThat(candidate(now.at("/candidate/id").asString())
                        .get("updatedAt")
                        .asString())
                .isGreaterThanOrEqualTo(now.get("updatedAt").asString());
    }

    @Test
    void a_move_to_where_the_application_is_changes_nothing() {
        JsonNode before = application("Active", "PreInterviewScreen");
        String token = asker.syncToken("application.list", Map.of());
        assertThat(move(before, "PreInterviewScreen").get("results")).isEqualTo(before);
        assertThat(asker.list("application.list", Map.of("syncToken", token))).isEmpty();
    }

    @Test
    void an_archived_application_has_a_reason_and_comes_back_without_it() {
        JsonNode before = application("Active", "PreInterviewScreen");
        JsonNode archived =
                move(before, "Archived", "archiveReasonId", reason()).get("results");
        assertThat(archived.get("status").asString()).isEqualTo("Archived");
        assertThat(archived.at("/archiveReason/id").asString()).isEqualTo(reason());
        assertThat(archived.has("archivedAt")).isTrue();
        JsonNode back = move(before, "PreInterviewScreen").get("results");
        assertThat(back.get("status").asString()).isEqualTo("Active");
        assertThat(back.get("archiveReason").isNull()).isTrue();
        assertThat(back.get("archivedAt")).isEqualTo(archived.get("archivedAt"));
    }

    @Test
    void archiving_asks_for_a_reason_and_nothing_else_takes_one() {
        JsonNode one = application("Active", "PreInterviewScreen");
        JsonNode before = get(id(one));
        assertThat(code(move(one, "Archived"))).isEqualTo("invalid_input");
        assertThat(code(move(one, "Archived", "archiveReasonId", NOBODY))).isEqualTo("archive_reason_not_found");
        assertThat(code(move(one, "Active", "archiveReasonId", reason()))).isEqualTo("invalid_input");
        Map<String, String> email = Map.of("communicationTemplateId", NOBODY, "sendAt", "2026-10-01T09:00:00");
        assertThat(code(move(one, "Active", "archiveEmail", email))).isEqualTo("invalid_input");
        assertThat(code(move(one, "Archived", "archiveReasonId", reason(), "archiveEmail", Map.of())))
                .isEqualTo("invalid_input");
        assertThat(get(id(one))).isEqualTo(before);
    }

    @Test
    void mail_on_archiving_needs_an_address() {
        JsonNode one = applications.stream()
                .filter(each -> !each.get("candidate").has("primaryEmailAddress")
                        && !each.get("status").asString().equals("Archived"))
                .findFirst()
                .orElseThrow();
        JsonNode refused = move(
                one,
                "Archived",
                "archiveReasonId",
                reason(),
                "archiveEmail",
                Map.of("communicationTemplateId", NOBODY));
        assertThat(code(refused)).isEqualTo("invalid_input");
        assertThat(refused.at("/errorInfo/message").asString()).contains("email address");
    }

    @ParameterizedTest
    @CsvSource({
        "Not moving forward after application, no failure",
        "Connection note, communication_template_not_allowed",
        "no such template, communication_template_not_found"
    })
    void mail_on_archiving_needs_a_template_for_mail(String title, String code) {
        JsonNode one = applications.stream()
                .filter(each -> each.get("candidate").has("primaryEmailAddress")
                        && each.get("status").asString().equals("Active"))
                .findFirst()
                .orElseThrow();
        String template = asker.list("communicationTemplate.list").stream()
                .filter(each -> each.get("title").asString().equals(title))
                .map(ApplicationWriteTest::id)
                .findFirst()
                .orElse(NOBODY);
        JsonNode answer = move(
                one,
                "Archived",
                "archiveReasonId",
                reason(),
                "archiveEmail",
                Map.of("communicationTemplateId", template));
        assertThat(answer.at("/errorInfo/code").asString("no failure")).isEqualTo(code);
        assertThat(get(id(one)).get("status").asString()).isEqualTo(code.equals("no failure") ? "Archived" : "Active");
    }

    @ParameterizedTest
    @CsvSource({"job.list, job.info, id, jobId, ''", "opening.list, opening.info, openingId, openingId, /latestVersion"
    })
    void jobs_and_openings_have_hiring_teams(String list, String info, String id, String parameter, String within) {
        JsonNode one = asker.list(list).get(0);
        JsonNode before = one.at(within + "/hiringTeam");
        String user = id(asker.list("user.list").get(5));
        Map<String, String> member = Map.of(
                parameter,
                id(one),
                "teamMemberId",
                user,
                "roleId",
                id(asker.info("hiringTeamRole.list", Map.of("namesOnly", false)).get(3)));
        JsonNode added = asker.info("hiringTeam.addMember", member);
        assertThat(added.get("userId").asString()).isEqualTo(user);
        assertThat(asker.info(info, Map.of(id, id(one))).at(within + "/hiringTeam"))
                .hasSize(before.size() + 1)
                .contains(added);
        asker.info("hiringTeam.removeMember", member);
        assertThat(asker.info(info, Map.of(id, id(one))).at(within + "/hiringTeam"))
                .isEqualTo(before);
        assertThat(asker.code("hiringTeam.removeMember", member)).isEqualTo("invalid_input");
    }

    @Test
    void a_stage_must_be_of_a_plan_of_the_job() {
        JsonNode one = application("Active", "PreInterviewScreen");
        JsonNode other = applications.stream()
                .filter(each -> !each.at("/currentInterviewStage/interviewPlanId")
                        .equals(one.at("/currentInterviewStage/interviewPlanId")))
                .findFirst()
                .orElseThrow();
        JsonNode refused = asker.ask(
                "application.changeStage",
                Map.of(
                        "applicationId",
                        id(one),
                        "interviewStageId",
                        other.at("/currentInterviewStage/id").asString()));
        assertThat(code(refused)).isEqualTo("invalid_input");
        assertThat(refused.at("/errorInfo/message").asString()).contains("interview plan");
        assertThat(asker.code("application.changeStage", Map.of("applicationId", id(one), "interviewStageId", NOBODY)))
                .isEqualTo("interview_stage_not_found");
    }

    @Test
    void hiring_needs_an_approved_offer() {
        assertThat(code(move(application("Active", "PreInterviewScreen"), "Hired")))
                .isEqualTo("invalid_input");
        JsonNode offered = asker.list("offer.list", Map.of("acceptanceStatus", List.of("WaitingOnResponse")))
                .get(0);
        JsonNode one = get(offered.get("applicationId").asString());
        JsonNode hired = move(one, "Hired").get("results");
        assertThat(hired.get("status").asString()).isEqualTo("Hired");
    }

    @Test
    void a_transfer_goes_to_a_stage_of_a_plan_of_another_job() {
        JsonNode one = application("Active", "PreInterviewScreen");
        JsonNode job = job("Customer Success Manager");
        JsonNode there = applications.stream()
                .filter(each -> each.at("/job/id").equals(job.get("id"))
                        && each.at("/currentInterviewStage/type").asString().equals("Active"))
                .findFirst()
                .orElseGet(() -> applications.stream()
                        .filter(each -> each.at("/currentInterviewStage/interviewPlanId")
                                        .equals(job.get("defaultInterviewPlanId"))
                                && each.at("/currentInterviewStage/type")
                                        .asString()
                                        .equals("Active"))
                        .findFirst()
                        .orElseThrow());
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "applicationId",
                id(one),
                "jobId",
                id(job),
                "interviewPlanId",
                job.get("defaultInterviewPlanId").asString(),
                "interviewStageId",
                there.at("/currentInterviewStage/id").asString(),
                "startAutomaticActivities",
                "false"));
        JsonNode now = asker.info("application.transfer", arguments);
        assertThat(now.at("/job/id")).isEqualTo(job.get("id"));
        assertThat(now.get("currentInterviewStage")).isEqualTo(there.get("currentInterviewStage"));
        assertThat(asker.list("application.list", Map.of("jobId", id(job)))).contains(now);
        arguments.put("jobId", id(job("Senior Robotics Engineer")));
        assertThat(asker.code("application.transfer", arguments)).isEqualTo("invalid_input");
        arguments.put("jobId", id(job));
        arguments.put("interviewPlanId", NOBODY);
        assertThat(asker.code("application.transfer", arguments)).isEqualTo("interview_plan_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.changeSource", "application.change_source"})
    void a_source_is_changed_or_cleared_but_must_be_named(String operation) throws Exception {
        String one = id(application("Active", "PreInterviewScreen"));
        String source = id(asker.list("source.list").get(3));
        assertThat(asker.info(operation, Map.of("applicationId", one, "sourceId", source))
                        .at("/source/id")
                        .asString())
                .isEqualTo(source);
        Map<String, @Nullable Object> arguments = new HashMap<>();
        arguments.put("applicationId", one);
        arguments.put("sourceId", null);
        assertThat(asker.info(operation, arguments).get("source").isNull()).isTrue();
        assertThat(get(one).get("source").isNull()).isTrue();
        assertThat(asker.post(operation, "{\"applicationId\": \"" + one + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(asker.code(operation, Map.of("applicationId", one, "sourceId", NOBODY)))
                .isEqualTo("source_not_found");
    }

    @Test
    void an_update_changes_what_it_names() {
        JsonNode before = application("Active", "PreInterviewScreen");
        String user = id(asker.list("user.list").get(4));
        JsonNode now = asker.info(
                "application.update",
                Map.of(
                        "applicationId",
                        id(before),
                        "creditedToUserId",
                        user,
                        "createdAt",
                        "2020-02-02T02:02:02Z",
                        "sendNotifications",
                        false));
        assertThat(now.at("/creditedToUser/id").asString()).isEqualTo(user);
        assertThat(now.get("source")).isEqualTo(before.get("source"));
        List<JsonNode> list = asker.list("application.list");
        assertThat(list).startsWith(now).hasSize(applications.size());
    }

    @Test
    void a_history_is_rewritten_as_a_whole_by_keys_that_may() {
        JsonNode one = application("Active", "PreInterviewScreen");
        move(one, "Active");
        JsonNode history = get(id(one)).get("applicationHistory");
        List<Map<String, Object>> entries = new ArrayList<>();
        for (JsonNode each : history) {
            Map<String, Object> entry = entry(
                    each.get("stageNumber").asInt(),
                    each.get("stageId").asString(),
                    each.get("enteredStageAt").asString(),
                    null);
            entry.put("applicationHistoryId", id(each));
            entries.add(entry);
        }
        Map<String, Object> arguments = new HashMap<>(Map.of("applicationId", id(one), "applicationHistory", entries));
        assertThat(asker.info("application.updateHistory", arguments).get("applicationHistory"))
                .isEqualTo(history);
        entries.remove(entries.size() - 1);
        JsonNode shorter = asker.info("application.updateHistory", arguments);
        assertThat(shorter.get("applicationHistory")).hasSize(history.size() - 1);
        assertThat(shorter.at("/currentInterviewStage/type").asString()).isEqualTo("PreInterviewScreen");
        entries.remove(0);
        assertThat(asker.code("application.updateHistory", arguments)).isEqualTo("invalid_input");
        assertThat(new Asker(sandbox, SandboxKeys.only("candidatesWrite")).code("application.updateHistory", arguments))
                .isEqualTo("missing_endpoint_permission");
    }

    @Test
    void a_deleted_application_is_gone_from_everywhere() {
        JsonNode one = asker.list("applicationFeedback.list").get(0);
        String gone = one.get("applicationId").asString();
        String owner = get(gone).at("/candidate/id").asString();
        String token = asker.syncToken("application.list", Map.of());
        JsonNode firstPage = asker.ask("application.list", Map.of("limit", 100));
        assertThat(asker.info("application.delete", Map.of("applicationId", gone))
                        .toString())
                .isEqualTo("{\"applicationId\":\"" + gone + "\"}");
        assertThat(asker.code("application.info", Map.of("applicationId", gone)))
                .isEqualTo("application_not_found");
        assertThat(asker.code("application.delete", Map.of("applicationId", gone)))
                .isEqualTo("application_not_found");
        assertThat(asker.code("application.listHistory", Map.of("applicationId", gone)))
                .isEqualTo("application_not_found");
        List<JsonNode> list = asker.list("application.list");
        assertThat(Asker.ids(list)).hasSize(applications.size() - 1).doesNotContain(gone);
        assertThat(sandbox.applicationCount()).isEqualTo(applications.size() - 1);
        assertThat(asker.list("application.list", Map.of("syncToken", token))).isEmpty();
        assertThat(Asker.ids(asker.list(
                        "application.list",
                        Map.of(
                                "limit",
                                100,
                                "cursor",
                                firstPage.get("nextCursor").asString()))))
                .isEqualTo(Asker.ids(applications.subList(100, applications.size())).stream()
                        .filter(id -> !id.equals(gone))
                        .toList());
        assertThat(candidate(owner).get("applicationIds"))
                .map(JsonNode::asString)
                .doesNotContain(gone);
        assertThat(asker.list("applicationFeedback.list"))
                .noneMatch(each -> each.get("applicationId").asString().equals(gone));
        sandbox.clearChanges();
        assertThat(asker.list("application.list")).isEqualTo(applications);
        assertThat(asker.list("applicationFeedback.list")).startsWith(one);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    application.create | {"jobId": "00000000-0000-4000-8000-000000000000"} | invalid_input
                    application.create | {"candidateId": "CANDIDATE", "jobId": "00000000-0000-4000-8000-000000000000"} | job_not_found
                    application.create | {"candidateId": "CANDIDATE", "jobId": "CLOSED"} | invalid_input
                    application.create | {"candidateId": "CANDIDATE", "jobId": "DRAFT"} | invalid_input
                    application.create | {"candidateId": "CANDIDATE", "jobId": "OPEN", "interviewPlanId": "00000000-0000-4000-8000-000000000000"} | interview_plan_not_found
                    application.create | {"candidateId": "CANDIDATE", "jobId": "OPEN", "interviewStageId": "00000000-0000-4000-8000-000000000000"} | interview_stage_not_found
                    application.create | {"candidateId": "CANDIDATE", "jobId": "OPEN", "interviewStageId": "later"} | invalid_input
                    application.create | {"candidateId": "CANDIDATE", "jobId": "OPEN", "applicationHistory": []} | invalid_input
                    application.changeStage | {"applicationId": "00000000-0000-4000-8000-000000000000"} | application_not_found
                    application.changeStage | {"applicationId": "APPLICATION"} | invalid_input
                    application.transfer | {"applicationId": "APPLICATION"} | invalid_input
                    application.update | {"applicationId": "APPLICATION", "creditedToUserId": "00000000-0000-4000-8000-000000000000"} | user_not_found
                    application.updateHistory | {"applicationId": "APPLICATION", "applicationHistory": [{"stageNumber": 1}]} | invalid_input
                    application.addHiringTeamMember | {"applicationId": "APPLICATION", "teamMemberId": "00000000-0000-4000-8000-000000000000"} | user_not_found
                    hiringTeam.addMember | {} | invalid_input
                    hiringTeam.addMember | {"applicationId": "APPLICATION", "jobId": "OPEN"} | invalid_input
                    application.listCriteriaEvaluations | {} | invalid_input
                    """)
    void what_cannot_be_is_refused_and_changes_nothing(String operation, String body, String code) {
        String text = body.replace("CANDIDATE", id(candidates.get(5)))
                .replace("APPLICATION", id(applications.get(5)))
                .replace("OPEN", id(job("Backend Engineer, Fleet Services")))
                .replace("CLOSED", id(job("Senior Robotics Engineer")))
                .replace("DRAFT", id(job("Director of Engineering")));
        assertThat(code(asker.ask(operation, text))).as(text).isEqualTo(code);
        assertThat(asker.list("application.list")).isEqualTo(applications);
        assertThat(asker.list("candidate.list")).isEqualTo(candidates);
    }

    @Test
    void confidential_applications_are_for_keys_that_may_see_them() {
        JsonNode secret = applications.stream()
                .filter(one -> one.at("/job/title").asString().equals("Chief Financial Officer"))
                .findFirst()
                .orElseThrow();
        Asker writer = new Asker(sandbox, SandboxKeys.only("candidatesWrite"));
        assertThat(writer.code("application.update", Map.of("applicationId", id(secret))))
                .isEqualTo("application_not_found");
        assertThat(new Asker(sandbox, SandboxKeys.READ).list("applicationFeedback.list"))
                .noneMatch(each -> each.get("applicationId").equals(secret.get("id")));
    }

    @ParameterizedTest
    @CsvSource({
        "application.addHiringTeamMember, application.removeHiringTeamMember",
        "hiringTeam.addMember, hiringTeam.removeMember"
    })
    void somebody_joins_a_hiring_team_and_leaves_it(String add, String remove) {
        JsonNode roles = asker.ask("applicationHiringTeamRole.list", "{}").get("results");
        assertThat(asker.info("hiringTeamRole.list", Map.of("namesOnly", false)))
                .isEqualTo(roles);
        assertThat(asker.info("hiringTeamRole.list", Map.of()))
                .map(JsonNode::asString)
                .contains("Hiring Manager", "Recruiter")
                .isEqualTo(roles.findValuesAsString("title"));
        JsonNode before = get(id(application("Active", "PreInterviewScreen")));
        Map<String, Object> arguments = Map.of(
                "applicationId",
                id(before),
                "teamMemberId",
                id(asker.list("user.list").get(15)),
                "roleId",
                id(roles.get(3)));
        JsonNode member = asker.info(add, arguments);
        assertThat(member.get("role")).isEqualTo(roles.at("/3/title"));
        asker.info(add, arguments);
        assertThat(get(id(before)).get("hiringTeam")).containsOnlyOnce(member);
        assertThat(asker.info(remove, arguments)).isEqualTo(member);
        assertThat(get(id(before)).get("hiringTeam")).isEqualTo(before.get("hiringTeam"));
        assertThat(asker.code(remove, arguments)).isEqualTo("invalid_input");
    }

    @Test
    void evaluations_belong_to_applications_that_came_through_a_posting() {
        JsonNode one = applications.stream()
                .filter(each -> !each.get("appliedViaJobPostingId").isNull())
                .findFirst()
                .orElseThrow();
        JsonNode page = asker.ask("application.listCriteriaEvaluations", Map.of("applicationId", id(one)));
        assertThat(page.get("results")).hasSize(2);
        assertThat(page.has("syncToken")).isFalse();
        assertThat(page.at("/results/0/criterion/type").asString()).isEqualTo("ResumePrompt");
    }
}
