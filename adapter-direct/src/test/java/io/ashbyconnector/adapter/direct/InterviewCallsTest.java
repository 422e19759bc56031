package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.api.PlannedInterview;
import java.util.List;
import java.util.Map;

/** Interviews, their schedules, plans and stages, and those who hold them. */
class InterviewCallsTest extends TypedCallTest {

    private static final PlannedInterview TALK = PlannedInterview.of(MOMENT, MOMENT.plusSeconds(1800))
            .interviewer("a@example.com")
            .interviewer("b@example.com", false)
            .interviewId(id("interview"))
            .extraData(Map.of("room", "7"));
    private static final String TALK_SENT = """
            "startTime": "2026-03-01T09:30:00Z", "endTime": "2026-03-01T10:00:00Z", "interviewId": "$interview",
            "interviewers": [{"email": "a@example.com"}, {"email": "b@example.com", "feedbackRequired": false}],
            "extraData": {"room": "7"}""";

    @Override
    List<Call> calls() {
        return List.of(
                call("interview.info", ashby -> ashby.interviews().get(id("interview")), """
                        {"id": "$interview"}"""),
                call(
                        "interview.list",
                        ashby -> ashby.interviews()
                                .list()
                                .includeArchived()
                                .includeNonSharedInterviews()
                                .excludeArchivedScheduleTemplateInterviews()
                                .syncToken("s"),
                        """
                        {"includeArchived": true, "includeNonSharedInterviews": true,
                         "excludeArchivedScheduleTemplateInterviews": true, "syncToken": "s"}"""),
                call(
                        "interviewSchedule.list",
                        ashby -> ashby.interviewSchedules()
                                .list()
                                .applicationId(id("application"))
                                .interviewStageId(id("stage"))
                                .createdAfter(MOMENT)
                                .syncToken("s"),
                        """
                        {"applicationId": "$application", "interviewStageId": "$stage",
                         "createdAfter": 1772357400000, "syncToken": "s"}"""),
                call(
                        "interviewSchedule.create",
                        ashby -> ashby.interviewSchedules().create(id("application"), TALK),
                        """
                        {"applicationId": "$application", "interviewEvents": [{""" + TALK_SENT + "}]}"),
                call(
                        "interviewSchedule.update",
                        ashby -> ashby.interviewSchedules()
                                .update(
                                        id("schedule"),
                                        with -> with.interviewEvents(TALK.interviewEventId(id("event")))),
                        """
                        {"interviewScheduleId": "$schedule", "interviewEvent": [{"interviewEventId": "$event",""" + TALK_SENT + "}]}"),
                call(
                                "interviewSchedule.update",
                                ashby -> ashby.interviewSchedules()
                                        .update(
                                                id("schedule"),
                                                with -> with.interviewEventIdsToCancel(id("event"))
                                                        .allowFeedbackDeletion(true)),
                                """
                        {"interviewScheduleId": "$schedule", "interviewEventIdToCancel": ["$event"],
                         "allowFeedbackDeletion": true}""")
                        .asksFirst(),
                call(
                                "interviewSchedule.cancel",
                                ashby -> ashby.interviewSchedules().cancel(id("schedule")),
                                """
                        {"id": "$schedule"}""")
                        .asksFirst(),
                call(
                                "interviewSchedule.cancel",
                                ashby -> ashby.interviewSchedules()
                                        .cancel(id("schedule"), with -> with.allowReschedule(true)),
                                """
                        {"id": "$schedule", "allowReschedule": true}""")
                        .asksFirst(),
                call(
                        "interviewEvent.list",
                        ashby -> ashby.interviewEvents()
                                .list(id("schedule"))
                                .expand("interview")
                                .createdAfter(MOMENT)
                                .syncToken("s"),
                        """
                        {"interviewScheduleId": "$schedule", "expand": ["interview"],
                         "createdAfter": 1772357400000, "syncToken": "s"}"""),
                call(
                        "interviewPlan.list",
                        ashby -> ashby.interviewPlans().list().includeArchived().syncToken("s"),
                        """
                        {"includeArchived": true, "syncToken": "s"}"""),
                call("interviewStage.list", ashby -> ashby.interviewStages().list(id("plan")), """
                        {"interviewPlanId": "$plan"}"""),
                call("interviewStage.info", ashby -> ashby.interviewStages().get(id("stage")), """
                        {"interviewStageId": "$stage"}"""),
                call(
                        "interviewStageGroup.list",
                        ashby -> ashby.interviewStageGroups().list(),
                        "{}"),
                call(
                        "interviewBriefing.info",
                        ashby -> ashby.interviewBriefings().get(id("event")),
                        """
                        {"interviewEventId": "$event"}"""),
                call(
                        "interviewBriefing.info",
                        ashby -> ashby.interviewBriefings().get(id("event"), with -> with.expand("job", "candidate")),
                        """
                        {"interviewEventId": "$event", "expand": ["job", "candidate"]}"""),
                call(
                        "notetakerTranscript.info",
                        ashby -> ashby.notetakerTranscripts().get(id("transcript")),
                        """
                        {"notetakerTranscriptId": "$transcript"}"""),
                call(
                        "takeHomeAssignment.list",
                        ashby -> ashby.takeHomeAssignments()
                                .list()
                                .applicationId(id("application"))
                                .candidateId(id("candidate"))
                                .expand("interview"),
                        """
                        {"applicationId": "$application", "candidateId": "$candidate", "expand": ["interview"]}"""),
                call(
                        "takeHomeAssignment.info",
                        ashby -> ashby.takeHomeAssignments().get(id("assignment")),
                        """
                        {"takeHomeAssignmentId": "$assignment"}"""),
                call(
                        "interviewerPool.list",
                        ashby -> ashby.interviewerPools()
                                .list()
                                .includeArchivedPools()
                                .includeArchivedTrainingStages()
                                .syncToken("s"),
                        """
                        {"includeArchivedPools": true, "includeArchivedTrainingStages": true, "syncToken": "s"}"""),
                call("interviewerPool.info", ashby -> ashby.interviewerPools().get(id("pool")), """
                        {"interviewerPoolId": "$pool"}"""),
                call("interviewerPool.create", ashby -> ashby.interviewerPools().create("Backend"), """
                        {"title": "Backend"}"""),
                call(
                        "interviewerPool.create",
                        ashby -> ashby.interviewerPools().create("Backend", with -> with.requiresTraining(true)),
                        """
                        {"title": "Backend", "requiresTraining": true}"""),
                call(
                        "interviewerPool.update",
                        ashby -> ashby.interviewerPools()
                                .update(
                                        id("pool"),
                                        with -> with.title("Backend").requiresTraining(false)),
                        """
                        {"interviewerPoolId": "$pool", "title": "Backend", "requiresTraining": false}"""),
                call(
                        "interviewerPool.archive",
                        ashby -> ashby.interviewerPools().archive(id("pool")),
                        """
                        {"interviewerPoolId": "$pool"}"""),
                call(
                        "interviewerPool.restore",
                        ashby -> ashby.interviewerPools().restore(id("pool")),
                        """
                        {"interviewerPoolId": "$pool"}"""),
                call(
                        "interviewerPool.addUser",
                        ashby -> ashby.interviewerPools().addUser(id("pool"), id("user")),
                        """
                        {"interviewerPoolId": "$pool", "userId": "$user"}"""),
                call(
                        "interviewerPool.addUser",
                        ashby -> ashby.interviewerPools()
                                .addUser(
                                        id("pool"),
                                        id("user"),
                                        with -> with.interviewerPoolTrainingPathStageId(id("stage"))),
                        """
                        {"interviewerPoolId": "$pool", "userId": "$user",
                         "interviewerPoolTrainingPathStageId": "$stage"}"""),
                call(
                        "interviewerPool.removeUser",
                        ashby -> ashby.interviewerPools().removeUser(id("pool"), id("user")),
                        """
                        {"interviewerPoolId": "$pool", "userId": "$user"}"""),
                call("user.interviewerSettings", ashby -> ashby.users().interviewerSettings(id("user")), """
                        {"userId": "$user"}"""),
                call(
                        "user.updateInterviewerSettings",
                        ashby -> ashby.users()
                                .updateInterviewerSettings(
                                        id("user"), with -> with.dailyLimit(2).weeklyLimit(null)),
                        """
                        {"userId": "$user", "dailyLimit": 2, "weeklyLimit": null}"""),
                call("user.listInterviewerPauses", ashby -> ashby.users().interviewerPauses(id("user")), """
                        {"userId": "$user"}"""),
                call("user.createInterviewerPause", ashby -> ashby.users().createInterviewerPause(id("user")), """
                        {"userId": "$user"}"""),
                call(
                        "user.createInterviewerPause",
                        ashby -> ashby.users()
                                .createInterviewerPause(
                                        id("user"),
                                        with -> with.startsAt(MOMENT)
                                                .endsAt(MOMENT.plusSeconds(60))
                                                .comment("Holiday")),
                        """
                        {"userId": "$user", "startsAt": "2026-03-01T09:30:00Z", "endsAt": "2026-03-01T09:31:00Z",
                         "comment": "Holiday"}"""),
                call("user.deleteInterviewerPause", ashby -> ashby.users().deleteInterviewerPause(id("pause")), """
                        {"interviewerPauseId": "$pause"}""")
                        .asksFirst());
    }
}
