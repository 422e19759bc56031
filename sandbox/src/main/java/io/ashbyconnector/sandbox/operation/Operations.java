package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import org.jspecify.annotations.Nullable;

/** The operations of the Ashby API that the sandbox knows. Thread-safe. */
public final class Operations {
    private final Company company;
    private final Tokens tokens;

    public Operations(Company company, Tokens tokens) {
        this.company = company;
        this.tokens = tokens;
    }

    /** The operation with this name; null if Ashby has none. */
    public @Nullable Operation find(String name) {
        int dot = name.indexOf('.');
        Area area = switch (name) {
            case "candidate.uploadResume", "candidate.uploadFile" -> new FileOperations(company, tokens);
            case "customField.setValue", "customField.setValues" -> new FieldValueOperations(company, tokens);
            case "user.interviewerSettings",
                    "user.updateInterviewerSettings",
                    "user.listInterviewerPauses",
                    "user.createInterviewerPause",
                    "user.deleteInterviewerPause" -> new InterviewerOperations(company, tokens);
            default -> dot < 0 ? null : area(name.substring(0, dot));
        };
        Operation simulated = area == null ? null : area.find(name);
        return simulated == null ? AshbyOperations.notSimulated(name) : simulated;
    }

    /** The area that a first part of operations' names belongs to. Made when it is asked for, so that a start costs nothing. */
    private @Nullable Area area(String category) {
        return switch (category) {
            case "candidate" -> new CandidateOperations(company, tokens);
            case "candidateTag" -> new CandidateTagOperations(company, tokens);
            case "project" -> new ProjectOperations(company, tokens);
            case "application" -> new ApplicationOperations(company, tokens);
            case "hiringTeam", "hiringTeamRole", "applicationHiringTeamRole" ->
                new HiringTeamOperations(company, tokens);
            case "applicationFeedback", "applicationFeedbackRequest" -> new FeedbackOperations(company, tokens);
            case "surveyFormDefinition", "surveyRequest", "surveySubmission" -> new SurveyOperations(company, tokens);
            case "referral", "referralForm", "applicationForm", "sourceTrackingLink" ->
                new IntakeOperations(company, tokens);
            case "assessment" -> new AssessmentOperations(company, tokens);
            case "job", "jobTemplate", "jobBoard", "closeReason", "brand" -> new JobOperations(company, tokens);
            case "jobPosting" -> new JobPostingOperations(company, tokens);
            case "opening" -> new OpeningOperations(company, tokens);
            case "department", "location", "user" -> new OrganizationOperations(company, tokens);
            case "source", "archiveReason", "customField", "feedbackFormDefinition", "communicationTemplate" ->
                new HiringProcessOperations(company, tokens);
            case "sequence", "sequenceTemplate", "emailSender" -> new SourcingOperations(company, tokens);
            case "report" -> new ReportOperations(company, tokens);
            case "auditLog", "version" -> new AccountOperations(company, tokens);
            case "interview",
                    "interviewPlan",
                    "interviewStage",
                    "interviewStageGroup",
                    "interviewSchedule",
                    "interviewEvent",
                    "interviewBriefing",
                    "jobInterviewPlan",
                    "notetakerTranscript",
                    "takeHomeAssignment" -> new InterviewOperations(company, tokens);
            case "interviewerPool" -> new InterviewerOperations(company, tokens);
            case "offer", "offerProcess", "approval", "approvalDefinition" -> new OfferOperations(company, tokens);
            case "webhook" -> new WebhookOperations(company, tokens);
            case "file" -> new FileOperations(company, tokens);
            case "apiKey" -> new ApiKeyOperations(company, tokens);
            default -> null;
        };
    }
}
