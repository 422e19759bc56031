package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Feedback, surveys, referrals, forms and assessments. */
class RecruitingTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(200));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;

    RecruitingTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private static String id(JsonNode record) {
        return record.get("id").asString();
    }

    private JsonNode application(String id) {
        return asker.info("application.info", Map.of("applicationId", id));
    }

    private JsonNode form(String title) {
        return asker.list("feedbackFormDefinition.list").stream()
                .filter(form -> form.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode active() {
        return asker.list("application.list", Map.of("status", "Active")).get(0);
    }

    @Test
    void feedback_is_on_interviews_that_the_application_has_behind_it() {
        List<JsonNode> all = asker.list("applicationFeedback.list", Map.of("limit", 7));
        assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        Set<String> forms = new HashSet<>(Asker.ids(asker.list("feedbackFormDefinition.list")));
        Set<String> seen = new HashSet<>();
        for (JsonNode one : all) {
            assertThat(seen.add(id(one))).isTrue();
            assertThat(forms).contains(one.get("feedbackFormDefinitionId").asString());
            JsonNode application = application(one.get("applicationId").asString());
            assertThat(application.get("hiringTeam").findValuesAsString("userId"))
                    .contains(one.at("/submittedByUser/id").asString());
            JsonNode step = application.get("applicationHistory").values().stream()
                    .filter(each -> each.get("id").equals(one.get("applicationHistoryId")))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.get("submittedAt").asString())
                    .isBetween(
                            step.get("enteredStageAt").asString(),
                            step.get("leftStageAt").asString());
            assertThat(one.at("/submittedValues/overall_recommendation").asString())
                    .matches("[1-4]");
        }
    }

    @Test
    void feedback_of_one_application_is_what_the_list_of_all_has_of_it() {
        List<JsonNode> all = asker.list("applicationFeedback.list");
        for (String one : Asker.ids(asker.list("application.list")).subList(0, 60)) {
            assertThat(asker.list("applicationFeedback.list", Map.of("applicationId", one)))
                    .isEqualTo(all.stream()
                            .filter(each -> each.get("applicationId").asString().equals(one))
                            .toList());
        }
        String moment = all.get(40).get("submittedAt").asString();
        assertThat(asker.list(
                        "applicationFeedback.list",
                        Map.of("createdAfter", java.time.Instant.parse(moment).toEpochMilli())))
                .isEqualTo(all.stream()
                        .filter(each -> each.get("submittedAt").asString().compareTo(moment) > 0)
                        .toList());
        assertThat(asker.code("applicationFeedback.list", Map.of("applicationId", NOBODY)))
                .isEqualTo("application_not_found");
    }

    @Test
    void submitted_feedback_is_in_the_list_and_in_the_next_sync() {
        String one = id(active());
        List<JsonNode> before = asker.list("applicationFeedback.list", Map.of("applicationId", one));
        String token = asker.syncToken("applicationFeedback.list", Map.of());
        JsonNode form = form("General feedback");
        JsonNode answer = asker.info(
                "applicationFeedback.submit",
                Map.of(
                        "applicationId",
                        one,
                        "formDefinitionId",
                        id(form),
                        "feedbackForm",
                        Map.of(
                                "fieldSubmissions",
                                List.of(
                                        Map.of("path", "overall_recommendation", "value", "4"),
                                        Map.of(
                                                "path",
                                                "feedback",
                                                "value",
                                                Map.of("type", "PlainText", "value", "Hire."))))));
        assertThat(answer.at("/submittedFormInstance/submittedValues/feedback/value")
                        .asString())
                .isEqualTo("Hire.");
        List<JsonNode> now = asker.list("applicationFeedback.list", Map.of("applicationId", one));
        assertThat(now).hasSize(before.size() + 1);
        JsonNode added = now.get(before.size());
        assertThat(added.get("id")).isEqualTo(answer.at("/submittedFormInstance/id"));
        assertThat(asker.list("applicationFeedback.list", Map.of("syncToken", token)))
                .containsExactly(added);
        assertThat(asker.list("applicationFeedback.list")).contains(added);
        sandbox.clearChanges();
        assertThat(asker.list("applicationFeedback.list", Map.of("applicationId", one)))
                .isEqualTo(before);
    }

    @Test
    void feedback_goes_to_a_requested_event_from_its_interviewer_only() {
        String one = id(active());
        List<JsonNode> users = asker.list("user.list");
        String interview = id(asker.list("interview.list").get(0));
        Map<String, Object> asked = new HashMap<>(
                Map.of("applicationId", one, "interviewId", NOBODY, "interviewerUserId", id(users.get(7))));
        assertThat(asker.code("applicationFeedbackRequest.create", asked)).isEqualTo("interview_not_found");
        asked.put("interviewId", interview);
        JsonNode request = asker.info("applicationFeedbackRequest.create", asked);
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "applicationId",
                one,
                "formDefinitionId",
                id(form("General feedback")),
                "interviewEventId",
                request.get("interviewEventId").asString(),
                "userId",
                id(users.get(8)),
                "feedbackForm",
                Map.of("fieldSubmissions", List.of(Map.of("path", "overall_recommendation", "value", "3")))));
        assertThat(asker.code("applicationFeedback.submit", arguments)).isEqualTo("invalid_input");
        arguments.put("userId", id(users.get(7)));
        assertThat(asker.info("applicationFeedback.submit", arguments)).isNotEmpty();
        JsonNode added = asker.list("applicationFeedback.list", Map.of("applicationId", one)).stream()
                .filter(each -> each.at("/interviewEventId").equals(request.get("interviewEventId")))
                .findFirst()
                .orElseThrow();
        assertThat(added.at("/submittedByUser/id").asString()).isEqualTo(id(users.get(7)));
        assertThat(added.get("interviewId").asString()).isEqualTo(interview);
        arguments.put("interviewEventId", NOBODY);
        assertThat(asker.code("applicationFeedback.submit", arguments)).isEqualTo("interview_event_not_found");
        arguments.remove("userId");
        assertThat(asker.code("applicationFeedback.submit", arguments)).isEqualTo("invalid_input");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    []
                    [{"path": "overall_recommendation", "value": "5"}]
                    [{"path": "overall_recommendation"}]
                    [{"path": "overall_recommendation", "value": "3"}, {"path": "mood", "value": "good"}]
                    [{"path": "overall_recommendation", "value": "3"}, {"path": "feedback", "value": "plain"}]
                    """)
    void a_form_that_is_filled_in_wrongly_is_refused(String submissions) {
        JsonNode answer = asker.ask(
                "applicationFeedback.submit", """
                {"applicationId": "%s", "formDefinitionId": "%s", "feedbackForm": {"fieldSubmissions": %s}}
                """.formatted(id(active()), id(form("General feedback")), submissions));
        assertThat(answer.at("/errorInfo/code").asString("none")).isEqualTo("invalid_input");
    }

    @Test
    void scores_and_flags_are_checked_by_their_type() {
        JsonNode form = form("Panel debrief");
        List<String> paths = form.at("/formDefinition/sections/1/fields").findValuesAsString("path");
        List<Map<String, Object>> good = new ArrayList<>(List.of(
                Map.of("path", "overall_recommendation", "value", "2"),
                Map.of("path", paths.get(0), "value", Map.of("score", 4)),
                Map.of("path", paths.get(paths.size() - 1), "value", "true")));
        Map<String, Object> arguments = Map.of(
                "applicationId",
                id(active()),
                "formDefinitionId",
                id(form),
                "feedbackForm",
                Map.of("fieldSubmissions", good));
        JsonNode values =
                asker.info("applicationFeedback.submit", arguments).at("/submittedFormInstance/submittedValues");
        assertThat(values.get(paths.get(paths.size() - 1)).asBoolean()).isTrue();
        good.set(1, Map.of("path", paths.get(0), "value", Map.of("score", 5)));
        assertThat(asker.code("applicationFeedback.submit", arguments)).isEqualTo("invalid_input");
    }

    @Test
    void surveys_are_asked_for_and_answered() {
        List<JsonNode> forms = asker.list("surveyFormDefinition.list");
        JsonNode form = forms.get(0);
        assertThat(asker.info("surveyFormDefinition.info", Map.of("surveyFormDefinitionId", id(form))))
                .isEqualTo(form);
        JsonNode application = active();
        Map<String, Object> who = Map.of(
                "candidateId",
                application.at("/candidate/id").asString(),
                "applicationId",
                id(application),
                "surveyFormDefinitionId",
                id(form));
        List<JsonNode> requests = asker.list("surveyRequest.list", Map.of("surveyType", "CandidateExperience"));
        assertThat(requests).isNotEmpty();
        JsonNode request = asker.info("surveyRequest.create", who);
        assertThat(request.get("surveyUrl").asString()).startsWith("https://");
        assertThat(asker.list("surveyRequest.list", Map.of("surveyType", "CandidateExperience")))
                .hasSize(requests.size() + 1)
                .contains(request);
        assertThat(asker.list(
                        "surveyRequest.list",
                        Map.of("surveyType", "CandidateExperience", "applicationId", id(application))))
                .contains(request)
                .allMatch(each -> each.get("applicationId").equals(application.get("id")));
        String path = form.at("/formDefinition/sections/0/fields/0/field/path").asString();
        Map<String, Object> answer = new HashMap<>(who);
        answer.put("submittedValues", Map.of(path, "4"));
        List<JsonNode> answers = asker.list("surveySubmission.list", Map.of("surveyType", "CandidateExperience"));
        assertThat(answers).isNotEmpty();
        JsonNode submission = asker.info("surveySubmission.create", answer);
        assertThat(asker.list("surveySubmission.list", Map.of("surveyType", "CandidateExperience")))
                .hasSize(answers.size() + 1)
                .contains(submission);
        answer.put("submittedValues", Map.of(path, "9"));
        assertThat(asker.code("surveySubmission.create", answer)).isEqualTo("invalid_input");
        assertThat(asker.code("surveySubmission.list", Map.of())).isEqualTo("invalid_input");
        Map<String, Object> other = new HashMap<>(who);
        other.put("candidateId", id(asker.list("candidate.list").get(60)));
        assertThat(asker.code("surveyRequest.create", other)).isEqualTo("invalid_input");
    }

    private Map<String, Object> referral(String job) {
        return Map.of(
                "id",
                id(asker.info("referralForm.info", Map.of())),
                "creditedToUserId",
                id(asker.list("user.list").get(12)),
                "fieldSubmissions",
                List.of(
                        Map.of("path", "_systemfield_name", "value", "Old Friend"),
                        Map.of("path", "_systemfield_email", "value", "old.friend@example.com"),
                        Map.of("path", "_systemfield_job", "value", job)));
    }

    private String job(String status) {
        return id(asker.list("job.list", Map.of("status", List.of(status))).get(2));
    }

    @Test
    void a_referral_makes_a_candidate_and_an_application() {
        JsonNode application = asker.info("referral.create", referral(job("Open")));
        assertThat(application.at("/source/sourceType/title").asString()).isEqualTo("Referral");
        assertThat(application.at("/creditedToUser/id").asString())
                .isEqualTo(id(asker.list("user.list").get(12)));
        JsonNode candidate = asker.list("candidate.search", Map.of("email", "old.friend@example.com"))
                .get(0);
        assertThat(candidate.get("applicationIds")).containsExactly(application.get("id"));
        assertThat(asker.info(
                                "application.info",
                                Map.of("applicationId", id(application), "expand", List.of("referrals")))
                        .get("referrals"))
                .hasSize(1);
        assertThat(asker.code("referral.create", referral(job("Closed")))).isEqualTo("invalid_input");
        Map<String, Object> wrongForm = new HashMap<>(referral(job("Open")));
        wrongForm.put("id", NOBODY);
        assertThat(asker.code("referral.create", wrongForm)).isEqualTo("referral_form_not_found");
    }

    private Map<String, Object> submission(String posting, String email) {
        return new HashMap<>(Map.of(
                "jobPostingId",
                posting,
                "applicationForm",
                Map.of(
                        "fieldSubmissions",
                        List.of(
                                Map.of("path", "_systemfield_name", "value", "Web Visitor"),
                                Map.of("path", "_systemfield_email", "value", email)))));
    }

    @Test
    void a_form_on_a_posting_makes_a_candidate_and_an_application() {
        JsonNode posting = asker.list("jobPosting.list").get(0);
        Map<String, Object> arguments = submission(id(posting), "visitor@example.com");
        arguments.put("tagIds", List.of(id(asker.list("candidateTag.list").get(0))));
        JsonNode result = asker.info("applicationForm.submit", arguments);
        assertThat(result.at("/formMessages/blocked").asBoolean()).isFalse();
        JsonNode candidate = asker.list("candidate.search", Map.of("email", "visitor@example.com"))
                .get(0);
        assertThat(candidate.get("tags")).hasSize(1);
        JsonNode application = asker.info(
                "application.info",
                Map.of(
                        "submittedFormInstanceId",
                        result.at("/submittedFormInstance/id").asString(),
                        "expand",
                        List.of("applicationFormSubmissions")));
        assertThat(application.at("/candidate/id")).isEqualTo(candidate.get("id"));
        assertThat(application.get("appliedViaJobPostingId")).isEqualTo(posting.get("id"));
        assertThat(application.at("/applicationFormSubmissions/0")).isEqualTo(result.get("submittedFormInstance"));
        assertThat(application.at("/currentInterviewStage/type").asString()).isEqualTo("PreInterviewScreen");
    }

    @Test
    void a_form_may_come_with_its_files() throws IOException {
        String form = """
                {"fieldSubmissions": [
                  {"path": "_systemfield_name", "value": "Ida Quist"},
                  {"path": "_systemfield_email", "value": "ida.quist@mymail.example"},
                  {"path": "_systemfield_resume", "value": "RESUME"}]}""";
        String posting = id(asker.list("jobPosting.list").get(0));
        int before = sandbox.candidateCount();
        assertThat(multipart(posting, form).body()).contains("invalid_input");
        assertThat(sandbox.candidateCount()).isEqualTo(before);

        assertThat(multipart(posting, form.replace("RESUME", "cv")).body()).startsWith("{\"success\":true");

        assertThat(asker.list("candidate.search", Map.of("email", "ida.quist@mymail.example")))
                .singleElement()
                .extracting(one -> one.at("/resumeFileHandle/name").asString())
                .isEqualTo("quist.txt");
    }

    private HttpResponse<String> multipart(String posting, String form) throws IOException {
        String body = String.join(
                "\r\n",
                "--cut",
                "Content-Disposition: form-data; name=\"jobPostingId\"",
                "",
                posting,
                "--cut",
                "Content-Disposition: form-data; name=\"applicationForm\"",
                "",
                form,
                "--cut",
                "Content-Disposition: form-data; name=\"cv\"; filename=\"quist.txt\"",
                "",
                "Ida Quist",
                "--cut--",
                "");
        return asker.send(asker.request("applicationForm.submit")
                .setHeader("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void forms_that_cannot_be_submitted_leave_nothing_behind() {
        int before = sandbox.candidateCount();
        String posting = id(asker.list("jobPosting.list").get(0));
        assertThat(asker.code("applicationForm.submit", submission(posting, "testing-fail-validation@example.com")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("applicationForm.submit", submission(posting, "nobody")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("applicationForm.submit", submission(NOBODY, "a@example.com")))
                .isEqualTo("job_posting_not_found");
        String draft = asker.list("jobPosting.list", Map.of("includeUnpublishedJobPostings", true)).stream()
                .map(RecruitingTest::id)
                .filter(each -> !Asker.ids(asker.list("jobPosting.list")).contains(each))
                .findFirst()
                .orElseThrow();
        Map<String, Object> unpublished = submission(draft, "a@example.com");
        unpublished.put("allowSubmissionForUnpublishedJobPosting", false);
        assertThat(asker.code("applicationForm.submit", unpublished)).isEqualTo("job_posting_not_published");
        assertThat(sandbox.candidateCount()).isEqualTo(before);
    }

    @Test
    void links_say_where_candidates_come_from() {
        Set<String> sources = new HashSet<>(Asker.ids(asker.list("source.list", Map.of("includeArchived", true))));
        List<JsonNode> links = asker.list("sourceTrackingLink.list", Map.of("includeDisabled", true));
        assertThat(links).allMatch(link -> sources.contains(link.get("sourceId").asString()));
        assertThat(asker.list("sourceTrackingLink.list")).hasSize(links.size() - 1);
    }

    @Test
    void a_completed_assessment_is_added_and_updated() {
        Map<String, Object> datum =
                Map.of("identifier", "score", "label", "Score", "type", "numeric_score", "value", 87);
        String assessment = "11111111-2222-4333-8444-555555555555";
        Map<String, Object> update = new HashMap<>(
                Map.of("assessment_id", assessment, "timestamp", 1_790_000_000_000L, "assessment_status", datum));
        assertThat(asker.code("assessment.update", update)).isEqualTo("assessment_not_found");
        JsonNode added = asker.info(
                "assessment.addCompletedToCandidate",
                Map.of(
                        "candidateId",
                        id(asker.list("candidate.list").get(3)),
                        "partnerId",
                        NOBODY,
                        "timestamp",
                        1_790_000_000_000L,
                        "assessment",
                        Map.of(
                                "assessmentTypeId",
                                NOBODY,
                                "assessmentId",
                                assessment,
                                "assessmentName",
                                "Typing",
                                "result",
                                datum,
                                "metadata",
                                List.of(datum))));
        assertThat(added.at("/result/value").asInt()).isEqualTo(87);
        assertThat(asker.ask("assessment.update", update)).hasToString("{\"success\":true}");
        update.put("assessment_result", datum);
        assertThat(asker.code("assessment.update", update)).isEqualTo("invalid_input");
        update.remove("assessment_status");
        update.remove("assessment_result");
        assertThat(asker.code("assessment.update", update)).isEqualTo("invalid_input");
    }
}
