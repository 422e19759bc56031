package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.KeySwitch;
import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.ArchiveReasonRecord;
import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.CommunicationTemplateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.CriteriaEvaluationRecord;
import io.ashbyconnector.sandbox.company.Hiring;
import io.ashbyconnector.sandbox.company.HistoryEntry;
import io.ashbyconnector.sandbox.company.InterviewPlanRecord;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.company.OfferRecord;
import io.ashbyconnector.sandbox.company.SourceRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Applications. */
final class ApplicationOperations extends Area {
    private static final String READ = "candidatesRead";
    private static final String WRITE = "candidatesWrite";
    private static final Set<String> STATUSES = Set.of("Hired", "Archived", "Active", "Lead");

    /** Names the first stage in which somebody looks at an application. */
    private static final String FIRST_SCREEN = "FirstPreInterviewScreen";

    ApplicationOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "application.list" ->
                list(name, READ, company.applications())
                        .expand(Set.of("openings"))
                        .created(params -> CreationFilter.between(params, company.clock()))
                        .filter(ApplicationOperations::filter);
            case "application.info" ->
                info(READ, "application", this::findApplication)
                        .expand(Set.of("openings", "applicationFormSubmissions", "referrals"));
            case "application.listHistory" ->
                list(name, READ, (params, key) -> shortLived(HistoryEntry.of(application(params, key))))
                        .paging(ListOperation.Paging.PAGED);
            case "application.listCriteriaEvaluations" ->
                list(
                                name,
                                READ,
                                (params, key) ->
                                        shortLived(CriteriaEvaluationRecord.of(company, application(params, key))))
                        .paging(ListOperation.Paging.PAGED);
            case "application.create" -> write(WRITE, this::create);
            case "application.changeStage", "application.change_stage" -> change(this::changeStage);
            case "application.changeSource", "application.change_source" -> change(this::changeSource);
            case "application.transfer" -> change(this::transfer);
            case "application.update" -> change(this::update);
            case "application.updateHistory" -> write(WRITE, this::updateHistory);
            case "application.delete" -> writeAny("candidatesDelete", this::delete);
            case "application.addHiringTeamMember" -> writeAny(WRITE, (params, key) -> changeTeam(true, params, key));
            case "application.removeHiringTeamMember" ->
                writeAny(WRITE, (params, key) -> changeTeam(false, params, key));
            default -> null;
        };
    }

    private WriteOperation.Results changeTeam(boolean add, Params params, ApiKey key) {
        return new HiringTeams(company).change(application(params, key), add, params, key);
    }

    private ApplicationRecord application(Params params, ApiKey key) {
        return named("applicationId", "application", company.applications(), params, key);
    }

    private InfoOperation.Found<ApplicationRecord> findApplication(Params params) {
        if (params.has("applicationId")) {
            return byId("applicationId", company.applications()).find(params);
        }
        String submission = params.text("submittedFormInstanceId");
        if (submission == null) {
            throw Problem.invalid("Expected either 'applicationId' or 'submittedFormInstanceId'");
        }
        params.someOf("expand", Set.of("openings", "applicationFormSubmissions"));
        return new InfoOperation.Found<>(
                "submittedFormInstanceId", submission, company.applicationOfSubmission(submission));
    }

    private static Predicate<ApplicationRecord> filter(Params params, ApiKey key) {
        Set<String> statuses = params.oneOrSomeOf("status", STATUSES);
        String job = params.id("jobId");
        return application ->
                (statuses.isEmpty() || statuses.contains(application.status().name()))
                        && (job == null || application.jobId().equals(job));
    }

    /** What becomes of an application by the arguments. */
    private interface Change {
        ApplicationRecord apply(ApplicationRecord application, Params params, ApiKey key);
    }

    /** A write that changes the application which the argument {@code applicationId} names, and answers with it. */
    private Operation change(Change change) {
        return writeAny(WRITE, (params, key) -> {
            String id = application(params, key).id();
            return company.updateApplication(id, application -> change.apply(application, params, key))::write;
        });
    }

    private long now() {
        return company.clock().millis();
    }

    /** The job that the arguments name, which must be one that can be applied for. */
    private JobRecord openJob(Params params, ApiKey key) {
        JobRecord job = named("jobId", "job", company.jobs(), params, key);
        if (!job.status().equals("Open")) {
            throw Problem.invalid(
                    "The job '" + job.title() + "' is " + job.status() + "; applications need an open job");
        }
        return job;
    }

    private Row create(Params params, ApiKey key) {
        CandidateRecord candidate = named("candidateId", "candidate", company.candidates(), params, key);
        JobRecord job = openJob(params, key);
        Stages stages = new Stages(company);
        InterviewPlanRecord plan = params.has("interviewPlanId") ? stages.plan(job, params, key) : defaultPlan(job);
        SourceRecord source = namedIfGiven("sourceId", "source", company.sources(), params, key);
        UserRecord creditedTo = namedIfGiven("creditedToUserId", "user", company.users(), params, key);
        Long createdAt = params.instant("createdAt");
        return company.addApplication(id -> {
            Stages.History history = params.has("applicationHistory")
                    ? stages.history(id, job, params, key)
                    : starting(id, firstStage(stages, plan, params), createdAt == null ? now() : createdAt);
            long moment = createdAt == null ? history.steps().get(0).enteredAt() : createdAt;
            return ApplicationRecord.added(company, id, moment, candidate.id(), job, history.steps())
                    .withHistory(history.steps(), history.reason())
                    .withSource(source)
                    .withCreditedTo(creditedTo);
        });
    }

    /** The past of an application that was just made. */
    static Stages.History starting(String id, InterviewPlanRecord.Stage stage, long moment) {
        return new Stages.History(
                List.of(new ApplicationRecord.Step(Ids.of("history", id + "/0"), stage, moment, null, false)), null);
    }

    private static InterviewPlanRecord defaultPlan(JobRecord job) {
        InterviewPlanRecord plan = job.defaultPlan();
        if (plan == null) {
            throw Problem.invalid("The job '" + job.title() + "' has no default interview plan");
        }
        return plan;
    }

    private static InterviewPlanRecord.Stage firstStage(Stages stages, InterviewPlanRecord plan, Params params) {
        if (!params.has("interviewStageId")) {
            return first(plan, "Lead");
        }
        if (FIRST_SCREEN.equals(params.text("interviewStageId"))) {
            return first(plan, "PreInterviewScreen");
        }
        InterviewPlanRecord.Stage stage = stages.stage(plan, params);
        requireGoing(stage);
        return stage;
    }

    static InterviewPlanRecord.Stage first(InterviewPlanRecord plan, String type) {
        return plan.stages().stream()
                .filter(stage -> stage.type().equals(type))
                .findFirst()
                .orElse(plan.stages().get(0));
    }

    private static void requireGoing(InterviewPlanRecord.Stage stage) {
        if (stage.type().equals("Archived") || stage.type().equals("Hired")) {
            throw Problem.invalid("The stage '" + stage.title() + "' is of the type " + stage.type()
                    + "; move the application there by application.changeStage");
        }
    }

    private ApplicationRecord changeStage(ApplicationRecord application, Params params, ApiKey key) {
        JobRecord job = application.job();
        Stages stages = new Stages(company);
        InterviewPlanRecord.Stage stage = stages.stage(job, "interviewStageId", params);
        ArchiveReasonRecord reason = stages.reason(stage, params, key);
        checkArchiveEmail(application, stage, params, key);
        if (stage.id().equals(application.currentStage().id())) {
            return reason == null ? application : application.withHistory(application.steps(), reason);
        }
        if (stage.type().equals("Hired")) {
            hire(application);
        } else {
            company.hiring().vacateOpening(application.id());
        }
        return application.movedTo(job, stage, now(), actor(key).id(), reason);
    }

    private void checkArchiveEmail(
            ApplicationRecord application, InterviewPlanRecord.Stage stage, Params params, ApiKey key) {
        Params email = params.object("archiveEmail");
        if (email == null) {
            return;
        }
        if (!stage.type().equals("Archived")) {
            throw Problem.invalid("Expected 'archiveEmail' for stages of the type Archived only; '" + stage.title()
                    + "' is of the type " + stage.type());
        }
        email.requiredId("communicationTemplateId");
        email.instantOrUtc("sendAt");
        if (!application.hasEmail()) {
            throw Problem.invalid("The candidate has no primary email address that 'archiveEmail' could be sent to");
        }
        CommunicationTemplateRecord template = named(
                "communicationTemplateId",
                "communication_template",
                company.outreach().communicationTemplates(),
                email,
                key);
        if (!template.isForEmail()) {
            throw Problem.refused(
                    "communication_template_not_allowed",
                    "The template '" + template.title() + "' is not meant for email");
        }
    }

    /** Fills the opening that was offered. */
    private void hire(ApplicationRecord application) {
        Hiring hiring = company.hiring();
        if (hiring.openApproval(application.id())) {
            throw Problem.invalid("The application cannot be hired before its offer is approved");
        }
        if (hiring.offersOf(application.id()).stream().noneMatch(OfferRecord::stands)) {
            throw Problem.invalid(
                    "The application cannot be hired: hiring fills an opening, and there is no offer of one");
        }
        String opening = hiring.offeredOpening(application.id());
        if (opening == null) {
            return;
        }
        if (hiring.openingInUse(opening, application.id())) {
            throw Problem.refused("opening_in_use", "The opening belongs to another application");
        }
        hiring.fillOpening(opening, application.id());
    }

    private ApplicationRecord changeSource(ApplicationRecord application, Params params, ApiKey key) {
        if (!params.has("sourceId")) {
            throw Problem.http(400, "invalid_input", "Expected 'sourceId'; null clears the source");
        }
        return application.withSource(
                params.isNull("sourceId") ? null : named("sourceId", "source", company.sources(), params, key));
    }

    private ApplicationRecord transfer(ApplicationRecord application, Params params, ApiKey key) {
        JobRecord job = openJob(params, key);
        Stages stages = new Stages(company);
        InterviewPlanRecord.Stage stage = stages.stage(stages.plan(job, params, key), params);
        requireGoing(stage);
        params.flag("startAutomaticActivities");
        company.hiring().vacateOpening(application.id());
        return application.movedTo(job, stage, now(), actor(key).id(), null);
    }

    private ApplicationRecord update(ApplicationRecord application, Params params, ApiKey key) {
        ApplicationRecord now = application;
        SourceRecord source = namedIfGiven("sourceId", "source", company.sources(), params, key);
        if (source != null) {
            now = now.withSource(source);
        }
        UserRecord user = namedIfGiven("creditedToUserId", "user", company.users(), params, key);
        if (user != null) {
            now = now.withCreditedTo(user);
        }
        Long createdAt = params.instant("createdAt");
        if (createdAt != null) {
            now = now.withCreatedAt(createdAt);
        }
        params.flag("sendNotifications");
        return now;
    }

    private Row updateHistory(Params params, ApiKey key) {
        ApplicationRecord application = application(params, key);
        if (!key.has(KeySwitch.APPLICATION_HISTORY)) {
            throw Problem.http(
                    403,
                    "missing_endpoint_permission",
                    "This API key may not update the history of applications: its switch for that is off");
        }
        Stages.History history = new Stages(company).history(application, params, key);
        return company.updateApplication(application.id(), now -> now.withHistory(history.steps(), history.reason()));
    }

    private WriteOperation.Results delete(Params params, ApiKey key) {
        ApplicationRecord application = application(params, key);
        company.hiring().vacateOpening(application.id());
        company.removeApplication(application);
        return (json, view) ->
                json.object().text("applicationId", application.id()).endObject();
    }
}
