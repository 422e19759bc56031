package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.CandidateTagRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.FileStore;
import io.ashbyconnector.sandbox.company.Form;
import io.ashbyconnector.sandbox.company.IntakeForms;
import io.ashbyconnector.sandbox.company.InterviewPlanRecord;
import io.ashbyconnector.sandbox.company.JobPostingRecord;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.company.TrackingLinkRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.file.MultipartBody;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How candidates come in: by forms on postings, by referral, by links. */
final class IntakeOperations extends Area {
    private static final String WRITE = "candidatesWrite";
    private static final String READ = "hiringProcessMetadataRead";

    /** An address whose applications fail, for who wants to see that. */
    private static final String FAILING = "testing-fail-validation@example.com";

    IntakeOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "referralForm.info" ->
                new ReadOperation(READ, (params, key) -> out -> IntakeForms.writeReferral(out.name("results")));
            case "referral.create" -> writeAny(WRITE, this::refer);
            case "applicationForm.submit" -> new Submission();
            case "sourceTrackingLink.list" ->
                list(name, READ, company.recruiting().trackingLinks())
                        .paging(ListOperation.Paging.MORE_FLAG_ONLY)
                        .filter(IntakeOperations::links);
            default -> null;
        };
    }

    private static Predicate<TrackingLinkRecord> links(Params params, ApiKey key) {
        boolean disabled = params.flag("includeDisabled");
        String source = params.id("sourceId");
        return link -> (disabled || link.enabled())
                && (source == null || link.sourceId().equals(source));
    }

    private WriteOperation.Results refer(Params params, ApiKey key) {
        String formId = params.requiredId("id");
        if (!formId.equals(IntakeForms.REFERRAL_ID)) {
            throw Problem.notFound("referral_form", "id", formId);
        }
        UserRecord user = named("creditedToUserId", "user", company.users(), params, key);
        Map<String, @Nullable Object> values = FormAnswers.submitted(IntakeForms.REFERRAL, params);
        String jobId = String.valueOf(values.get(IntakeForms.JOB));
        JobRecord job = company.jobs().find(jobId);
        if (job == null || !key.sees(job)) {
            throw Problem.notFound("job", IntakeForms.JOB, jobId);
        }
        if (!job.status().equals("Open")) {
            throw Problem.invalid("The job '" + job.title() + "' is not open, so nobody can be referred to it");
        }
        Long moment = params.instant("createdAt");
        long createdAt = moment == null ? company.clock().millis() : moment;
        requirePlan(job);
        CandidateRecord candidate = candidate(values, "ref", createdAt, List.of(), user);
        ApplicationRecord application = company.addApplication(
                id -> application(id, candidate, job, createdAt, "ref").withCreditedTo(user));
        return application::write;
    }

    /** Takes files by their upload handles, or along with a form. */
    private final class Submission implements MultipartOperation {
        @Override
        public String permission() {
            return WRITE;
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, ApiKey key) {
            return answer(params, key, handle -> company.files().use(handle, "ApplicationForm"));
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, MultipartBody form, ApiKey key) {
            return answer(params, key, name -> {
                MultipartBody.Part part = form.part(name);
                return part == null || part.fileName() == null ? null : FileStore.StoredFile.of(part);
            });
        }

        private Consumer<JsonWriter> answer(Params params, ApiKey key, Files files) {
            return writeAny(WRITE, (same, caller) -> submit(same, caller, files))
                    .answer(params, key);
        }
    }

    /** Finds the file that the value of a field stands for. */
    private interface Files {
        FileStore.@Nullable StoredFile find(String value);
    }

    private static List<Attached> attached(Form form, Map<String, @Nullable Object> values, Files files) {
        List<Attached> found = new ArrayList<>();
        for (Form.Field field : form.fields()) {
            Object value = field.type().equals("File") ? values.get(field.path()) : null;
            if (value != null) {
                FileStore.StoredFile file = value instanceof String text ? files.find(text) : null;
                if (file == null) {
                    throw Problem.invalid(
                            "The value of '" + field.path() + "' is no file that was uploaded for a form");
                }
                found.add(new Attached(field.path().equals(IntakeForms.RESUME), file));
            }
        }
        return found;
    }

    private record Attached(boolean resume, FileStore.StoredFile file) {}

    private WriteOperation.Results submit(Params params, ApiKey key, Files files) {
        String id = params.requiredId("jobPostingId");
        JobPostingRecord posting = named("jobPostingId", "job_posting", company.jobPostings(), params, key);
        boolean drafts = !params.has("allowSubmissionForUnpublishedJobPosting")
                || params.flag("allowSubmissionForUnpublishedJobPosting");
        if (!posting.isPublished() && !drafts) {
            throw Problem.refused("job_posting_not_published", "The job posting " + id + " is not published");
        }
        List<CandidateTagRecord> tags = new ArrayList<>();
        LiveTable<CandidateTagRecord> allTags = company.candidateTags();
        for (String tagId : params.texts("tagIds")) {
            CandidateTagRecord tag = allTags.find(tagId);
            if (tag == null) {
                throw Problem.notFound("candidate_tag", "tagIds", tagId);
            }
            tags.add(tag);
        }
        params.object("utmData");
        Form form = IntakeForms.APPLICATION;
        Map<String, @Nullable Object> values = FormAnswers.submitted(form, params.requiredObject("applicationForm"));
        if (FAILING.equals(values.get(IntakeForms.EMAIL))) {
            throw Problem.invalid("The application form does not pass its validation");
        }
        JobRecord job = company.jobs().find(posting.jobId());
        if (job == null) {
            throw Problem.notFound("job_posting", "jobPostingId", id);
        }
        requirePlan(job);
        List<Attached> attached = attached(form, values, files);
        long createdAt = company.clock().millis();
        CandidateRecord candidate = candidate(values, "applied", createdAt, tags, null);
        for (Attached each : attached) {
            if (each.resume) {
                company.files().attachResume(candidate.id(), each.file);
            } else {
                company.files().attachFile(candidate.id(), each.file);
            }
        }
        ApplicationRecord application = company.addApplication(added -> application(
                        added, candidate, job, createdAt, "applied")
                .appliedVia(
                        posting, new ApplicationRecord.SubmittedForm(Ids.of("submission", "added-" + added), values)));
        String submission = Ids.of("submission", "added-" + application.id());
        company.recruiting().submitted(submission, application.id());
        return (json, view) -> {
            json.object().object("submittedFormInstance").text("id", submission);
            form.write(json, "formDefinition");
            json.any("submittedValues", values)
                    .endObject()
                    .object("formMessages")
                    .flag("blocked", false)
                    .endObject()
                    .endObject();
        };
    }

    private CandidateRecord candidate(
            Map<String, @Nullable Object> values,
            String source,
            long createdAt,
            List<CandidateTagRecord> tags,
            @Nullable UserRecord creditedTo) {
        return company.candidates().add(id -> {
            CandidateRecord made = CandidateRecord.added(
                            company, id, String.valueOf(values.get(IntakeForms.NAME)), createdAt)
                    .withSource(IntakeForms.source(company, source));
            if (values.get(IntakeForms.EMAIL) instanceof String email) {
                made = made.withEmail(email);
            }
            for (CandidateTagRecord tag : tags) {
                made = made.withTag(tag);
            }
            return creditedTo == null ? made : made.withCreditedTo(creditedTo);
        });
    }

    private static InterviewPlanRecord requirePlan(JobRecord job) {
        InterviewPlanRecord plan = job.defaultPlan();
        if (plan == null) {
            throw Problem.invalid("The job '" + job.title() + "' has no default interview plan");
        }
        return plan;
    }

    private ApplicationRecord application(
            String id, CandidateRecord candidate, JobRecord job, long createdAt, String source) {
        InterviewPlanRecord plan = requirePlan(job);
        List<ApplicationRecord.Step> steps = ApplicationOperations.starting(
                        id, ApplicationOperations.first(plan, "PreInterviewScreen"), createdAt)
                .steps();
        return ApplicationRecord.added(company, id, createdAt, candidate.id(), job, steps)
                .withSource(IntakeForms.source(company, source));
    }
}
