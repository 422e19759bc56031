package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.api.Assessments;
import io.ashbyconnector.api.FormAnswers;
import io.ashbyconnector.api.StageEntry;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.assessment.CompletedAssessment;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Applications, feedback on them, hiring teams, referrals, assessments and surveys. */
class ApplicationCallsTest extends TypedCallTest {

    private static final Assessments.Datum SCORE =
            new Assessments.Datum("score", "Score", CompletedAssessment.DatumType.of("numeric_score"), 7);
    private static final Assessments.Datum LINK = new Assessments.Datum(
            "link", "Link", CompletedAssessment.DatumType.of("url"), "https://a.example", "Where it is");

    @Override
    List<Call> calls() {
        return List.of(
                call("application.info", ashby -> ashby.applications().get(id("application")), """
                        {"applicationId": "$application"}"""),
                call(
                        "application.list",
                        ashby -> ashby.applications()
                                .list()
                                .status(Application.Status.HIRED)
                                .jobId(id("job"))
                                .createdAfter(MOMENT)
                                .createdBefore(MOMENT)
                                .expand("openings")
                                .syncToken("s"),
                        """
                        {"status": "Hired", "jobId": "$job", "createdAfter": 1772357400000,
                         "createdBefore": 1772357400000, "expand": ["openings"], "syncToken": "s"}"""),
                call("application.create", ashby -> ashby.applications().create(id("candidate"), id("job")), """
                        {"candidateId": "$candidate", "jobId": "$job"}"""),
                call(
                        "application.create",
                        ashby -> ashby.applications()
                                .create(
                                        id("candidate"),
                                        id("job"),
                                        with -> with.interviewPlanId(id("plan"))
                                                .interviewStageId("FirstPreInterviewScreen")
                                                .sourceId(id("source"))
                                                .creditedToUserId(id("user"))
                                                .createdAt(MOMENT)
                                                .applicationHistory(List.of(new StageEntry(id("stage"), 0, MOMENT)))),
                        """
                        {"candidateId": "$candidate", "jobId": "$job", "interviewPlanId": "$plan",
                         "interviewStageId": "FirstPreInterviewScreen", "sourceId": "$source",
                         "creditedToUserId": "$user", "createdAt": "2026-03-01T09:30:00Z",
                         "applicationHistory": [{"stageId": "$stage", "stageNumber": 0,
                                                 "enteredStageAt": "2026-03-01T09:30:00Z"}]}"""),
                call(
                        "application.update",
                        ashby -> ashby.applications()
                                .update(
                                        id("application"),
                                        with -> with.sourceId(id("source"))
                                                .creditedToUserId(id("user"))
                                                .createdAt(MOMENT)
                                                .sendNotifications(false)),
                        """
                        {"applicationId": "$application", "sourceId": "$source", "creditedToUserId": "$user",
                         "createdAt": "2026-03-01T09:30:00Z", "sendNotifications": false}"""),
                call(
                        "application.listCriteriaEvaluations",
                        ashby -> ashby.applications().criteriaEvaluations(id("application")),
                        """
                        {"applicationId": "$application"}"""),
                call("application.listHistory", ashby -> ashby.applications().history(id("application")), """
                        {"applicationId": "$application"}"""),
                call(
                        "application.addHiringTeamMember",
                        ashby -> ashby.applications().addHiringTeamMember(id("application"), id("user"), id("role")),
                        """
                        {"applicationId": "$application", "teamMemberId": "$user", "roleId": "$role"}"""),
                call(
                        "application.removeHiringTeamMember",
                        ashby -> ashby.applications().removeHiringTeamMember(id("application"), id("user"), id("role")),
                        """
                        {"applicationId": "$application", "teamMemberId": "$user", "roleId": "$role"}"""),
                call(
                        "application.changeSource",
                        ashby -> ashby.applications().changeSource(id("application"), id("source")),
                        """
                        {"applicationId": "$application", "sourceId": "$source"}"""),
                call(
                        "application.changeSource",
                        ashby -> ashby.applications().changeSource(id("application"), null),
                        """
                        {"applicationId": "$application", "sourceId": null}"""),
                call(
                        "application.changeStage",
                        ashby -> ashby.applications().changeStage(id("application"), id("stage")),
                        """
                        {"applicationId": "$application", "interviewStageId": "$stage"}"""),
                call(
                                "application.changeStage",
                                ashby -> ashby.applications()
                                        .changeStage(
                                                id("application"),
                                                id("stage"),
                                                with -> with.archiveReasonId(id("reason"))
                                                        .archiveEmail(id("template"))),
                                """
                        {"applicationId": "$application", "interviewStageId": "$stage", "archiveReasonId": "$reason",
                         "archiveEmail": {"communicationTemplateId": "$template"}}""")
                        .asksFirst(),
                call(
                                "application.changeStage",
                                ashby -> ashby.applications()
                                        .changeStage(
                                                id("application"),
                                                id("stage"),
                                                with -> with.archiveEmail(id("template"), MOMENT)),
                                """
                        {"applicationId": "$application", "interviewStageId": "$stage",
                         "archiveEmail": {"communicationTemplateId": "$template", "sendAt": "2026-03-01T09:30:00Z"}}""")
                        .asksFirst(),
                call(
                        "application.transfer",
                        ashby -> ashby.applications().transfer(id("application"), id("job"), id("plan"), id("stage")),
                        """
                        {"applicationId": "$application", "jobId": "$job", "interviewPlanId": "$plan",
                         "interviewStageId": "$stage"}"""),
                call(
                                "application.transfer",
                                ashby -> ashby.applications()
                                        .transfer(
                                                id("application"),
                                                id("job"),
                                                id("plan"),
                                                id("stage"),
                                                with -> with.startAutomaticActivities(true)),
                                """
                        {"applicationId": "$application", "jobId": "$job", "interviewPlanId": "$plan",
                         "interviewStageId": "$stage", "startAutomaticActivities": true}""")
                        .asksFirst(),
                call(
                                "application.updateHistory",
                                ashby -> ashby.applications()
                                        .updateHistory(
                                                id("application"),
                                                List.of(
                                                        new StageEntry(id("stage"), 0, MOMENT),
                                                        new StageEntry(
                                                                id("archived"), 1, MOMENT, id("reason"), id("entry")))),
                                """
                        {"applicationId": "$application", "applicationHistory": [
                          {"stageId": "$stage", "stageNumber": 0, "enteredStageAt": "2026-03-01T09:30:00Z"},
                          {"stageId": "$archived", "stageNumber": 1, "enteredStageAt": "2026-03-01T09:30:00Z",
                           "archiveReasonId": "$reason", "applicationHistoryId": "$entry"}]}""")
                        .asksFirst(),
                call("application.delete", ashby -> ashby.applications().delete(id("application")), """
                        {"applicationId": "$application"}""")
                        .asksFirst(),
                call(
                        "archiveReason.list",
                        ashby -> ashby.archiveReasons().list().includeArchived(),
                        """
                        {"includeArchived": true}"""),
                call(
                        "applicationHiringTeamRole.list",
                        ashby -> ashby.applicationHiringTeamRoles().list(),
                        "{}"),
                call(
                        "hiringTeamRole.list",
                        ashby -> ashby.hiringTeamRoles().list().withIds(),
                        """
                        {"namesOnly": false}"""),
                call(
                        "hiringTeam.addMember",
                        ashby -> ashby.hiringTeams()
                                .addMember(id("user"), id("role"), with -> with.applicationId(id("application"))),
                        """
                        {"teamMemberId": "$user", "roleId": "$role", "applicationId": "$application"}"""),
                call(
                        "hiringTeam.addMember",
                        ashby -> ashby.hiringTeams().addMember(id("user"), id("role"), with -> with.jobId(id("job"))),
                        """
                        {"teamMemberId": "$user", "roleId": "$role", "jobId": "$job"}"""),
                call(
                        "hiringTeam.addMember",
                        ashby -> ashby.hiringTeams()
                                .addMember(id("user"), id("role"), with -> with.openingId(id("opening"))),
                        """
                        {"teamMemberId": "$user", "roleId": "$role", "openingId": "$opening"}"""),
                call(
                        "hiringTeam.removeMember",
                        ashby ->
                                ashby.hiringTeams().removeMember(id("user"), id("role"), with -> with.jobId(id("job"))),
                        """
                        {"teamMemberId": "$user", "roleId": "$role", "jobId": "$job"}"""),
                call(
                        "hiringTeam.removeMember",
                        ashby -> ashby.hiringTeams()
                                .removeMember(id("user"), id("role"), with -> with.applicationId(id("application"))),
                        """
                        {"teamMemberId": "$user", "roleId": "$role", "applicationId": "$application"}"""),
                call(
                        "hiringTeam.removeMember",
                        ashby -> ashby.hiringTeams()
                                .removeMember(id("user"), id("role"), with -> with.openingId(id("opening"))),
                        """
                        {"teamMemberId": "$user", "roleId": "$role", "openingId": "$opening"}"""),
                call(
                        "applicationFeedback.list",
                        ashby -> ashby.applicationFeedbacks()
                                .list()
                                .applicationId(id("application"))
                                .createdAfter(MOMENT)
                                .syncToken("s"),
                        """
                        {"applicationId": "$application", "createdAfter": 1772357400000, "syncToken": "s"}"""),
                call(
                        "applicationFeedback.submit",
                        ashby -> ashby.applicationFeedbacks()
                                .submit(
                                        id("application"),
                                        id("form"),
                                        FormAnswers.none().score("overall", 4).richText("why", "Kind")),
                        """
                        {"applicationId": "$application", "formDefinitionId": "$form", "feedbackForm":
                          {"fieldSubmissions": [{"path": "overall", "value": {"score": 4}},
                                                {"path": "why", "value": {"type": "PlainText", "value": "Kind"}}]}}"""),
                call(
                        "applicationFeedback.submit",
                        ashby -> ashby.applicationFeedbacks()
                                .submit(
                                        id("application"),
                                        id("form"),
                                        FormAnswers.none().text("why", "Kind"),
                                        with -> with.interview(id("event"), id("user"))),
                        """
                        {"applicationId": "$application", "formDefinitionId": "$form",
                         "feedbackForm": {"fieldSubmissions": [{"path": "why", "value": "Kind"}]},
                         "interviewEventId": "$event", "userId": "$user"}"""),
                call(
                        "applicationFeedbackRequest.create",
                        ashby -> ashby.applicationFeedbackRequests()
                                .create(id("application"), id("interview"), id("user")),
                        """
                        {"applicationId": "$application", "interviewId": "$interview", "interviewerUserId": "$user"}"""),
                call(
                                "applicationForm.submit",
                                ashby -> ashby.applicationForms()
                                        .submit(
                                                id("posting"),
                                                FormAnswers.none()
                                                        .text("_systemfield_name", "Ada")
                                                        .file("_systemfield_resume", "h1")
                                                        .flag("remote", true)
                                                        .number("years", 7)
                                                        .number("ratio", new BigDecimal("0.5"))
                                                        .date("from", LocalDate.of(2026, 3, 1))
                                                        .options("languages", "Java", "Kotlin")
                                                        .currency("pay", new BigDecimal("70000"), "EUR")
                                                        .value("any", Map.of("a", List.of(1)))),
                                """
                        {"jobPostingId": "$posting", "applicationForm": {"fieldSubmissions": [
                          {"path": "_systemfield_name", "value": "Ada"},
                          {"path": "_systemfield_resume", "value": "h1"},
                          {"path": "remote", "value": true},
                          {"path": "years", "value": 7},
                          {"path": "ratio", "value": 0.5},
                          {"path": "from", "value": "2026-03-01"},
                          {"path": "languages", "value": ["Java", "Kotlin"]},
                          {"path": "pay", "value": {"value": 70000, "currencyCode": "EUR"}},
                          {"path": "any", "value": {"a": [1]}}]}}""")
                        .asksFirst(),
                call(
                                "applicationForm.submit",
                                ashby -> ashby.applicationForms()
                                        .submit(
                                                id("posting"),
                                                FormAnswers.none().text("_systemfield_name", "Ada"),
                                                with -> with.utmData(Map.of("utm_source", "news"))
                                                        .tagIds(id("tag"), id("other"))
                                                        .allowSubmissionForUnpublishedJobPosting(false)),
                                """
                        {"jobPostingId": "$posting",
                         "applicationForm": {"fieldSubmissions": [{"path": "_systemfield_name", "value": "Ada"}]},
                         "utmData": {"utm_source": "news"}, "tagIds": ["$tag", "$other"],
                         "allowSubmissionForUnpublishedJobPosting": false}""")
                        .asksFirst(),
                call("referralForm.info", ashby -> ashby.referralForms().get(), "{}"),
                call(
                        "referral.create",
                        ashby -> ashby.referrals()
                                .create(
                                        id("form"),
                                        id("user"),
                                        FormAnswers.none().text("_systemfield_name", "Ada")),
                        """
                        {"id": "$form", "creditedToUserId": "$user",
                         "fieldSubmissions": [{"path": "_systemfield_name", "value": "Ada"}]}"""),
                call(
                        "referral.create",
                        ashby -> ashby.referrals()
                                .create(
                                        id("form"),
                                        id("user"),
                                        FormAnswers.none().text("a", "b"),
                                        with -> with.createdAt(MOMENT)),
                        """
                        {"id": "$form", "creditedToUserId": "$user", "createdAt": "2026-03-01T09:30:00Z",
                         "fieldSubmissions": [{"path": "a", "value": "b"}]}"""),
                call(
                        "assessment.addCompletedToCandidate",
                        ashby -> ashby.assessments()
                                .addCompletedToCandidate(
                                        id("candidate"),
                                        id("partner"),
                                        new Assessments.Taken(id("type"), id("assessment"), "Puzzle"),
                                        SCORE,
                                        List.of(LINK),
                                        MOMENT),
                        """
                        {"candidateId": "$candidate", "partnerId": "$partner", "timestamp": 1772357400000,
                         "assessment": {"assessmentTypeId": "$type", "assessmentId": "$assessment",
                           "assessmentName": "Puzzle",
                           "result": {"identifier": "score", "label": "Score", "type": "numeric_score", "value": 7},
                           "metadata": [{"identifier": "link", "label": "Link", "type": "url",
                                         "value": "https://a.example", "description": "Where it is"}]}}"""),
                run(
                        "assessment.update",
                        ashby -> ashby.assessments()
                                .update(
                                        id("assessment"),
                                        MOMENT,
                                        with -> with.status(SCORE)
                                                .profileUrl(LINK)
                                                .result(SCORE)
                                                .metadata(List.of(LINK))),
                        """
                        {"assessment_id": "$assessment", "timestamp": 1772357400000,
                         "assessment_status":
                           {"identifier": "score", "label": "Score", "type": "numeric_score", "value": 7},
                         "assessment_profile_url": {"identifier": "link", "label": "Link", "type": "url",
                                                    "value": "https://a.example", "description": "Where it is"},
                         "assessment_result":
                           {"identifier": "score", "label": "Score", "type": "numeric_score", "value": 7},
                         "metadata": [{"identifier": "link", "label": "Link", "type": "url",
                                       "value": "https://a.example", "description": "Where it is"}]}"""),
                run(
                        "assessment.update",
                        ashby -> ashby.assessments()
                                .update(id("assessment"), MOMENT, with -> with.cancelledReason(SCORE)),
                        """
                        {"assessment_id": "$assessment", "timestamp": 1772357400000,
                         "cancelled_reason":
                           {"identifier": "score", "label": "Score", "type": "numeric_score", "value": 7}}"""),
                call(
                        "surveyFormDefinition.list",
                        ashby -> ashby.surveyFormDefinitions().list().syncToken("s"),
                        """
                        {"syncToken": "s"}"""),
                call(
                        "surveyFormDefinition.info",
                        ashby -> ashby.surveyFormDefinitions().get(id("form")),
                        """
                        {"surveyFormDefinitionId": "$form"}"""),
                call(
                        "surveyRequest.list",
                        ashby -> ashby.surveyRequests()
                                .list(SurveyFormDefinition.Type.of("CandidateExperience"))
                                .applicationId(id("application"))
                                .candidateId(id("candidate"))
                                .createdAfter(MOMENT)
                                .syncToken("s"),
                        """
                        {"surveyType": "CandidateExperience", "applicationId": "$application",
                         "candidateId": "$candidate", "createdAfter": 1772357400000, "syncToken": "s"}"""),
                call(
                        "surveyRequest.create",
                        ashby -> ashby.surveyRequests().create(id("candidate"), id("application"), id("form")),
                        """
                        {"candidateId": "$candidate", "applicationId": "$application",
                         "surveyFormDefinitionId": "$form"}"""),
                call(
                        "surveySubmission.list",
                        ashby -> ashby.surveySubmissions()
                                .list(SurveyFormDefinition.Type.of("Questionnaire"))
                                .createdAfter(MOMENT)
                                .syncToken("s"),
                        """
                        {"surveyType": "Questionnaire", "createdAfter": 1772357400000, "syncToken": "s"}"""),
                call(
                        "surveySubmission.create",
                        ashby -> ashby.surveySubmissions()
                                .create(
                                        id("candidate"),
                                        id("application"),
                                        id("form"),
                                        Map.of("site", URI.create("https://a.example"))),
                        """
                        {"candidateId": "$candidate", "applicationId": "$application",
                         "surveyFormDefinitionId": "$form", "submittedValues": {"site": "https://a.example"}}"""));
    }
}
