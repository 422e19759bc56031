package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.ArchiveReasonRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.InterviewPlanRecord;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments that name stages of applications, and says which a job has. */
record Stages(Company company) {

    /** The plan that the argument {@code interviewPlanId} names, which must be one of the job's. */
    InterviewPlanRecord plan(JobRecord job, Params params, ApiKey key) {
        InterviewPlanRecord plan =
                Area.named("interviewPlanId", "interview_plan", company.interviewPlans(), params, key);
        if (job.plans().stream().noneMatch(each -> each.id().equals(plan.id()))) {
            throw Problem.invalid(
                    "The interview plan '" + plan.title() + "' is not a plan of the job '" + job.title() + "'");
        }
        return plan;
    }

    /** The stage that the argument {@code interviewStageId} names, which must be of the plan. */
    InterviewPlanRecord.Stage stage(InterviewPlanRecord plan, Params params) {
        return of(List.of(plan), "the plan '" + plan.title() + "'", "interviewStageId", params);
    }

    /** The stage that an argument names, which must be of a plan of the job. */
    InterviewPlanRecord.Stage stage(JobRecord job, String parameter, Params params) {
        return of(job.plans(), "a plan of the job '" + job.title() + "'", parameter, params);
    }

    private InterviewPlanRecord.Stage of(
            List<InterviewPlanRecord> plans, String owner, String parameter, Params params) {
        String id = params.requiredId(parameter);
        for (InterviewPlanRecord plan : plans) {
            for (InterviewPlanRecord.Stage stage : plan.stages()) {
                if (stage.id().equals(id)) {
                    return stage;
                }
            }
        }
        RowWalk<InterviewPlanRecord> walk = company.interviewPlans().walk(RowPlace.START, plan -> true);
        for (InterviewPlanRecord plan = walk.next(); plan != null; plan = walk.next()) {
            for (InterviewPlanRecord.Stage stage : plan.stages()) {
                if (stage.id().equals(id)) {
                    throw Problem.invalid("The stage '" + stage.title() + "' belongs to the interview plan '"
                            + plan.title() + "', not to " + owner);
                }
            }
        }
        throw Problem.notFound("interview_stage", parameter, id);
    }

    /** Why an application is archived; null for a stage of any other type, which takes no reason. */
    @Nullable
    ArchiveReasonRecord reason(InterviewPlanRecord.Stage stage, Params params, ApiKey key) {
        boolean archives = stage.type().equals("Archived");
        if (archives && !params.has("archiveReasonId")) {
            throw Problem.invalid("Expected 'archiveReasonId' for the stage '" + stage.title() + "'");
        }
        if (!archives && params.has("archiveReasonId")) {
            throw Problem.invalid("Expected 'archiveReasonId' for stages of the type Archived only; '" + stage.title()
                    + "' is of the type " + stage.type());
        }
        return archives ? Area.named("archiveReasonId", "archive_reason", company.archiveReasons(), params, key) : null;
    }

    /** A past of an application, and why it is archived if it is. */
    record History(
            List<ApplicationRecord.Step> steps, @Nullable ArchiveReasonRecord reason) {}

    /** The past of a new application that the argument {@code applicationHistory} tells. */
    History history(String applicationId, JobRecord job, Params params, ApiKey key) {
        return history(applicationId, job, List.of(), null, params, key);
    }

    /** The past that is to replace that of an application: all of it, in any order. */
    History history(ApplicationRecord application, Params params, ApiKey key) {
        return history(
                application.id(), application.job(), application.steps(), application.archiveReason(), params, key);
    }

    private History history(
            String applicationId,
            JobRecord job,
            List<ApplicationRecord.Step> before,
            @Nullable ArchiveReasonRecord reasonBefore,
            Params params,
            ApiKey key) {
        Map<String, ApplicationRecord.Step> known = new HashMap<>();
        before.forEach(step -> known.put(step.id(), step));
        List<Params> entries = new ArrayList<>(params.requiredObjects("applicationHistory"));
        if (entries.isEmpty()) {
            throw Problem.invalid("Expected 'applicationHistory' to have at least one entry");
        }
        entries.sort(Comparator.comparingLong(entry -> entry.requiredNumber("stageNumber")));
        List<ApplicationRecord.Step> steps = new ArrayList<>();
        ArchiveReasonRecord reason = null;
        for (Params entry : entries) {
            if (entry.requiredNumber("stageNumber") != steps.size()) {
                throw Problem.invalid(
                        "Expected the 'stageNumber's of 'applicationHistory' to count from 0 without gaps");
            }
            String id = entry.id("applicationHistoryId");
            ApplicationRecord.Step old = id == null ? null : known.remove(id);
            if (id != null && old == null) {
                throw Problem.notFound("application_history", "applicationHistoryId", id);
            }
            ApplicationRecord.Step step = step(applicationId, steps.size(), job, old, entry, key);
            if (!steps.isEmpty() && steps.get(steps.size() - 1).enteredAt() > step.enteredAt()) {
                throw Problem.invalid("Expected each 'enteredStageAt' to be no earlier than the one before it");
            }
            reason = old != null && !entry.has("archiveReasonId") ? reasonBefore : reason(step.stage(), entry, key);
            steps.add(step);
        }
        for (ApplicationRecord.Step missing : known.values()) {
            if (!missing.removable()) {
                throw Problem.invalid("The entry " + missing.id() + " of the history may not be left out");
            }
        }
        boolean archived = steps.get(steps.size() - 1).stage().type().equals("Archived");
        if (archived && reason == null) {
            throw Problem.invalid("Expected 'archiveReasonId' for the last entry, which is of the type Archived");
        }
        return new History(steps, archived ? reason : null);
    }

    private ApplicationRecord.Step step(
            String applicationId,
            int number,
            JobRecord job,
            ApplicationRecord.@Nullable Step old,
            Params entry,
            ApiKey key) {
        long enteredAt = entry.requiredInstant("enteredStageAt");
        if (old == null) {
            InterviewPlanRecord.Stage stage = stage(job, "stageId", entry);
            return new ApplicationRecord.Step(
                    Ids.of("history", applicationId + "/" + number + "/" + stage.id() + "/" + enteredAt),
                    stage,
                    enteredAt,
                    number == 0 ? null : key.actor(company).id(),
                    number > 0);
        }
        if (!old.stage().id().equals(entry.requiredId("stageId"))) {
            throw Problem.invalid(
                    "The entry " + old.id() + " of the history is of another stage, which cannot be changed");
        }
        if (!old.removable() && number == 0 && old.enteredAt() != enteredAt) {
            throw Problem.invalid("The time of the first entry of the history cannot be changed");
        }
        return new ApplicationRecord.Step(old.id(), old.stage(), enteredAt, old.actor(), old.removable());
    }
}
