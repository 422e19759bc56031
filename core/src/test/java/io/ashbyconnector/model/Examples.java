package io.ashbyconnector.model;

import io.ashbyconnector.internal.json.TimestampModule;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationFeedback;
import io.ashbyconnector.model.application.ApplicationFeedbackRequest;
import io.ashbyconnector.model.application.ApplicationFeedbackSubmitResult;
import io.ashbyconnector.model.application.ApplicationFormSubmitResult;
import io.ashbyconnector.model.application.ApplicationHiringTeamRole;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.application.CriteriaEvaluation;
import io.ashbyconnector.model.application.DeletedApplication;
import io.ashbyconnector.model.application.InterviewBriefing;
import io.ashbyconnector.model.assessment.CompletedAssessment;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateClientInfo;
import io.ashbyconnector.model.candidate.CandidateFraudCheck;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.EmailMessage;
import io.ashbyconnector.model.candidate.Note;
import io.ashbyconnector.model.candidate.Project;
import io.ashbyconnector.model.candidate.RecentEmailMessage;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.candidate.SourceTrackingLink;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import io.ashbyconnector.model.file.FileText;
import io.ashbyconnector.model.file.FileUploadHandle;
import io.ashbyconnector.model.file.FileUrl;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.form.ReferralForm;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import io.ashbyconnector.model.form.SurveyRequest;
import io.ashbyconnector.model.form.SurveySubmission;
import io.ashbyconnector.model.interview.DeletedInterviewerPause;
import io.ashbyconnector.model.interview.Interview;
import io.ashbyconnector.model.interview.InterviewEvent;
import io.ashbyconnector.model.interview.InterviewPlan;
import io.ashbyconnector.model.interview.InterviewSchedule;
import io.ashbyconnector.model.interview.InterviewStage;
import io.ashbyconnector.model.interview.InterviewStageGroup;
import io.ashbyconnector.model.interview.InterviewerPause;
import io.ashbyconnector.model.interview.InterviewerPool;
import io.ashbyconnector.model.interview.InterviewerSettings;
import io.ashbyconnector.model.interview.JobInterviewPlan;
import io.ashbyconnector.model.interview.NotetakerTranscript;
import io.ashbyconnector.model.interview.TakeHomeAssignment;
import io.ashbyconnector.model.job.CloseReason;
import io.ashbyconnector.model.job.HiringTeamMember;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobBoard;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.JobTemplate;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.offer.Approval;
import io.ashbyconnector.model.offer.ApprovalDefinition;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.model.offer.OfferFormInstance;
import io.ashbyconnector.model.offer.OfferProcess;
import io.ashbyconnector.model.organization.ApiKey;
import io.ashbyconnector.model.organization.AuditLogEntry;
import io.ashbyconnector.model.organization.Brand;
import io.ashbyconnector.model.organization.CommunicationTemplate;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.HiringTeamRole;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.model.overview.CandidateOverview;
import io.ashbyconnector.model.report.Report;
import io.ashbyconnector.model.sourcing.EmailSender;
import io.ashbyconnector.model.sourcing.Sequence;
import io.ashbyconnector.model.sourcing.SequenceTemplate;
import io.ashbyconnector.model.webhook.DeletedWebhook;
import io.ashbyconnector.model.webhook.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One full record per answer of Ashby's, as JSON and decoded. */
public record Examples(String name, Class<? extends AshbyRecord> type) {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new TimestampModule())
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public static Stream<Examples> all() {
        return Stream.of(
                new Examples("candidates", Candidate.class),
                new Examples("applications", Application.class),
                new Examples("application_detail", Application.class),
                new Examples("jobs", Job.class),
                new Examples("departments", Department.class),
                new Examples("locations", Location.class),
                new Examples("users", User.class),
                new Examples("job_postings", JobPosting.class),
                new Examples("job_posting_detail", JobPosting.class),
                new Examples("sources", Source.class),
                new Examples("archive_reasons", ArchiveReason.class),
                new Examples("candidate_tags", CandidateTag.class),
                new Examples("custom_fields", CustomField.class),
                new Examples("feedback_form_definitions", FeedbackFormDefinition.class),
                new Examples("job_with_compensation_tiers", Job.class),
                new Examples("hiring_team_member", HiringTeamMember.class),
                new Examples("custom_field_value", CustomFieldValue.class),
                new Examples("note", Note.class),
                new Examples("candidate_client_info", CandidateClientInfo.class),
                new Examples("candidate_fraud_check", CandidateFraudCheck.class),
                new Examples("project", Project.class),
                new Examples("email_message", EmailMessage.class),
                new Examples("recent_email_message", RecentEmailMessage.class),
                new Examples("source_tracking_link", SourceTrackingLink.class),
                new Examples("criteria_evaluation", CriteriaEvaluation.class),
                new Examples("application_feedback", ApplicationFeedback.class),
                new Examples("application_feedback_submit_result", ApplicationFeedbackSubmitResult.class),
                new Examples("application_feedback_request", ApplicationFeedbackRequest.class),
                new Examples("application_form_submit_result", ApplicationFormSubmitResult.class),
                new Examples("application_hiring_team_role", ApplicationHiringTeamRole.class),
                new Examples("deleted_application", DeletedApplication.class),
                new Examples("job_board", JobBoard.class),
                new Examples("job_template", JobTemplate.class),
                new Examples("close_reason", CloseReason.class),
                new Examples("interview", Interview.class),
                new Examples("interview_schedule", InterviewSchedule.class),
                new Examples("interview_event", InterviewEvent.class),
                new Examples("interview_plan", InterviewPlan.class),
                new Examples("interview_stage_group", InterviewStageGroup.class),
                new Examples("interview_briefing", InterviewBriefing.class),
                new Examples("job_interview_plan", JobInterviewPlan.class),
                new Examples("interviewer_pool", InterviewerPool.class),
                new Examples("interviewer_settings", InterviewerSettings.class),
                new Examples("interviewer_pause", InterviewerPause.class),
                new Examples("deleted_interviewer_pause", DeletedInterviewerPause.class),
                new Examples("notetaker_transcript", NotetakerTranscript.class),
                new Examples("take_home_assignment", TakeHomeAssignment.class),
                new Examples("offer", Offer.class),
                new Examples("offer_form_instance", OfferFormInstance.class),
                new Examples("offer_process", OfferProcess.class),
                new Examples("approval", Approval.class),
                new Examples("approval_definition", ApprovalDefinition.class),
                new Examples("api_key", ApiKey.class),
                new Examples("brand", Brand.class),
                new Examples("hiring_team_role", HiringTeamRole.class),
                new Examples("audit_log_entry", AuditLogEntry.class),
                new Examples("communication_template", CommunicationTemplate.class),
                new Examples("survey_request", SurveyRequest.class),
                new Examples("survey_submission", SurveySubmission.class),
                new Examples("referral_form", ReferralForm.class),
                new Examples("completed_assessment", CompletedAssessment.class),
                new Examples("sequence", Sequence.class),
                new Examples("sequence_template", SequenceTemplate.class),
                new Examples("email_sender", EmailSender.class),
                new Examples("file_url", FileUrl.class),
                new Examples("file_upload_handle", FileUploadHandle.class),
                new Examples("report", Report.class),
                new Examples("webhook", Webhook.class),
                new Examples("deleted_webhook", DeletedWebhook.class),
                new Examples("opening", Opening.class),
                new Examples("interview_stage", InterviewStage.class),
                new Examples("application_history_entry", Application.HistoryEntry.class),
                new Examples("survey_form_definition", SurveyFormDefinition.class),
                new Examples("file_text", FileText.class),
                new Examples("candidate_overview", CandidateOverview.class));
    }

    static List<Class<? extends AshbyRecord>> types() {
        return all().<Class<? extends AshbyRecord>>map(Examples::type)
                .distinct()
                .toList();
    }

    static <T extends AshbyRecord> T decode(String name, Class<T> type) {
        return MAPPER.readValue(tree(name).toString(), type);
    }

    static JsonNode tree(String name) {
        try (InputStream json = Examples.class.getResourceAsStream("/model/" + name + ".json")) {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode tree() {
        return tree(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
