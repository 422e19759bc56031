package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.SurveyFormRecord;
import io.ashbyconnector.sandbox.company.SurveyRequestRecord;
import io.ashbyconnector.sandbox.company.SurveySubmissionRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Surveys of candidates. */
final class SurveyOperations extends Area {
    private static final String READ = "candidatesRead";
    private static final String WRITE = "candidatesWrite";
    private static final String FORM_READ = "hiringProcessMetadataRead";

    SurveyOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "surveyFormDefinition.list" -> list(name, FORM_READ, forms());
            case "surveyFormDefinition.info" ->
                info(FORM_READ, "survey_form_definition", "surveyFormDefinitionId", forms());
            case "surveyRequest.list" ->
                list(name, READ, this::requests)
                        .created(params -> OfApplications.range(company, params))
                        .filter((params, key) -> requestFilter(params));
            case "surveySubmission.list" ->
                list(name, READ, (params, key) -> company.recruiting().surveySubmissions())
                        .filter((params, key) -> submissionFilter(params));
            case "surveyRequest.create" -> write(WRITE, this::request);
            case "surveySubmission.create" -> write(WRITE, this::submit);
            default -> null;
        };
    }

    private LiveTable<SurveyFormRecord> forms() {
        return company.recruiting().surveyForms();
    }

    private LiveTable<SurveyRequestRecord> requests(Params params, ApiKey key) {
        OfApplications.check(company, params, key);
        namedIfGiven("candidateId", "candidate", company.candidates(), params, key);
        return company.recruiting().surveyRequests();
    }

    private static Predicate<SurveyRequestRecord> requestFilter(Params params) {
        String type = params.requiredOneOf("surveyType", Set.of("CandidateExperience"));
        String candidate = params.id("candidateId");
        return OfApplications.<SurveyRequestRecord>wanted(params)
                .and(request -> request.type().equals(type)
                        && (candidate == null || request.candidateId().equals(candidate)));
    }

    private static Predicate<SurveySubmissionRecord> submissionFilter(Params params) {
        String type = params.requiredOneOf("surveyType", Set.of("CandidateExperience", "Questionnaire"));
        return OfApplications.<SurveySubmissionRecord>wanted(params)
                .and(submission -> submission.form().type().equals(type));
    }

    /** The application that the arguments name, which must be of the candidate that they name. */
    private ApplicationRecord application(Params params, ApiKey key) {
        CandidateRecord candidate = named("candidateId", "candidate", company.candidates(), params, key);
        ApplicationRecord application = named("applicationId", "application", company.applications(), params, key);
        if (!application.candidateId().equals(candidate.id())) {
            throw Problem.invalid("The application " + application.id() + " is of another candidate");
        }
        return application;
    }

    private SurveyFormRecord form(Params params, ApiKey key) {
        return named("surveyFormDefinitionId", "survey_form_definition", forms(), params, key);
    }

    private Row request(Params params, ApiKey key) {
        ApplicationRecord application = application(params, key);
        SurveyFormRecord form = form(params, key);
        return company.recruiting()
                .surveyRequests()
                .add(id -> new SurveyRequestRecord(
                        company,
                        id,
                        application.madeAt(),
                        application.id(),
                        application.candidateId(),
                        form.id(),
                        company.clock().millis()));
    }

    private Row submit(Params params, ApiKey key) {
        ApplicationRecord application = application(params, key);
        SurveyFormRecord form = form(params, key);
        Map<String, @Nullable Object> values =
                FormAnswers.values(form.form(), params.requiredObject("submittedValues"));
        return company.recruiting()
                .surveySubmissions()
                .add(id -> new SurveySubmissionRecord(
                        company,
                        id,
                        application.madeAt(),
                        application.id(),
                        application.candidateId(),
                        form,
                        values,
                        company.clock().millis()));
    }
}
