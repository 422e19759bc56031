package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.InterviewBriefing;
import io.ashbyconnector.sandbox.company.InterviewEventRecord;
import io.ashbyconnector.sandbox.company.InterviewPlanRecord;
import io.ashbyconnector.sandbox.company.InterviewRecord;
import io.ashbyconnector.sandbox.company.InterviewScheduleRecord;
import io.ashbyconnector.sandbox.company.Interviews;
import io.ashbyconnector.sandbox.company.JobInterviewPlan;
import io.ashbyconnector.sandbox.company.JobRecord;
import io.ashbyconnector.sandbox.company.NotetakerTranscript;
import io.ashbyconnector.sandbox.company.TakeHomeRecord;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Interviews: plans and stages, kinds of interviews, schedules and events. */
final class InterviewOperations extends Area {
    private static final String READ = "interviewsRead";
    private static final String WRITE = "interviewsWrite";
    private static final Set<String> BRIEFING_EXPANSIONS =
            Set.of("feedbackFormDefinition", "application", "candidate", "job", "interview", "interviewers");
    private static final Duration TRANSCRIPT_LIFE = Duration.ofDays(365);

    private final Interviews interviews;
    private final InterviewScheduling scheduling;

    InterviewOperations(Company company, Tokens tokens) {
        super(company, tokens);
        this.interviews = company.interviews();
        this.scheduling = new InterviewScheduling(company);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "interviewPlan.list" ->
                list(name, READ, company.interviewPlans()).filter(Area::unarchived);
            case "interviewStage.list" ->
                list(name, READ, interviews.stages())
                        .paging(ListOperation.Paging.MORE_FLAG_ONLY)
                        .filter(this::stages);
            case "interviewStage.info" -> info(READ, "interview_stage", "interviewStageId", interviews.stages());
            case "interviewStageGroup.list" ->
                list(name, READ, interviews.stageGroups()).paging(ListOperation.Paging.NONE);
            case "interview.list" -> list(name, READ, interviews.interviews()).filter(InterviewOperations::kinds);
            case "interview.info" -> info(READ, "interview", "id", interviews.interviews());
            case "jobInterviewPlan.info" -> info("jobsRead", "job", this::jobPlan);
            case "interviewSchedule.list" ->
                list(name, READ, interviews.schedules())
                        .created(CreationFilter::after)
                        .within(this::ofApplication)
                        .filter(InterviewOperations::schedules);
            case "interviewEvent.list" ->
                list(
                                name,
                                READ,
                                (params, key) -> interviews
                                        .events()
                                        .of(named(
                                                        "interviewScheduleId",
                                                        "interview_schedule",
                                                        interviews.schedules(),
                                                        params,
                                                        key)
                                                .id()))
                        .created(CreationFilter::after)
                        .expand(Set.of("interview"))
                        .filter((params, key) -> event -> !event.cancelled());
            case "interviewBriefing.info" ->
                info(READ, "interview_event", this::briefing).expand(BRIEFING_EXPANSIONS);
            case "interviewSchedule.create" -> write(WRITE, scheduling::create);
            case "interviewSchedule.update" -> write(WRITE, scheduling::update);
            case "interviewSchedule.cancel" -> write(WRITE, scheduling::cancel);
            case "notetakerTranscript.info" -> info("notetakerRead", "notetaker_transcript", this::transcript);
            case "takeHomeAssignment.list" ->
                list(name, READ, interviews.takeHomes())
                        .paging(ListOperation.Paging.PAGED)
                        .expand(Set.of("interview"))
                        .filter(InterviewOperations::takeHomes);
            case "takeHomeAssignment.info" ->
                info(READ, "take_home_assignment", "takeHomeAssignmentId", interviews.takeHomes())
                        .expand(Set.of("interview"));
            default -> null;
        };
    }

    private Predicate<InterviewPlanRecord.Stage> stages(Params params, ApiKey key) {
        String plan = named("interviewPlanId", "interview_plan", company.interviewPlans(), params, key)
                .id();
        return stage -> stage.planId().equals(plan);
    }

    private static Predicate<InterviewRecord> kinds(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        boolean all = params.flag("includeNonSharedInterviews");
        params.flag("excludeArchivedScheduleTemplateInterviews");
        return interview -> (archived || !interview.archived()) && (all || interview.shared());
    }

    private InfoOperation.Found<JobInterviewPlan> jobPlan(Params params) {
        String id = params.requiredId("jobId");
        JobRecord job = company.jobs().find(id);
        if (job == null) {
            return new InfoOperation.Found<>("jobId", id, null);
        }
        InterviewPlanRecord plan = job.defaultPlan();
        if (plan == null && !job.restricted()) {
            throw Problem.notFound("interview_plan", "jobId", id);
        }
        return new InfoOperation.Found<>(
                "jobId", id, plan == null ? null : new JobInterviewPlan(interviews, job, plan));
    }

    private ListOperation.@Nullable Positions ofApplication(Params params) {
        String application = params.id("applicationId");
        return application == null
                ? null
                : new ListOperation.Positions(
                        interviews.positionOf(application), interviews.positionAfter(application));
    }

    private static Predicate<InterviewScheduleRecord> schedules(Params params, ApiKey key) {
        String application = params.id("applicationId");
        String stage = params.id("interviewStageId");
        return schedule -> (application == null || schedule.applicationId().equals(application))
                && (stage == null || schedule.stageId().equals(stage));
    }

    private InfoOperation.Found<InterviewBriefing> briefing(Params params) {
        String id = params.requiredId("interviewEventId");
        InterviewEventRecord event = interviews.event(id);
        InterviewScheduleRecord schedule =
                event == null ? null : interviews.schedules().find(event.scheduleId());
        return new InfoOperation.Found<>(
                "interviewEventId",
                id,
                event == null || schedule == null ? null : new InterviewBriefing(company, event, schedule));
    }

    private InfoOperation.Found<NotetakerTranscript> transcript(Params params) {
        String id = params.requiredId("notetakerTranscriptId");
        NotetakerTranscript transcript = interviews.transcript(id);
        if (transcript != null && transcript.createdAt() < company.clock().millis() - TRANSCRIPT_LIFE.toMillis()) {
            throw Problem.refused("notetaker_transcript_expired", "The transcript has been deleted after a year");
        }
        return new InfoOperation.Found<>("notetakerTranscriptId", id, transcript);
    }

    private static Predicate<TakeHomeRecord> takeHomes(Params params, ApiKey key) {
        String application = params.id("applicationId");
        String candidate = params.id("candidateId");
        return each -> (application == null || each.applicationId().equals(application))
                && (candidate == null || each.candidateId().equals(candidate));
    }
}
