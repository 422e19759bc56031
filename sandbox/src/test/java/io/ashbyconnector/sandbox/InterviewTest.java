package io.ashbyconnector.sandbox;

import static io.ashbyconnector.sandbox.JobWriteTest.args;
import static io.ashbyconnector.sandbox.JobWriteTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Interviews: how those of the data set hang together, and how they are scheduled. */
class InterviewTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(300));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final AshbySandbox sandbox;
    private final Asker asker;

    InterviewTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private String applicant() {
        return asker.list("application.list", args("status", "Active")).stream()
                .filter(one -> one.at("/currentInterviewStage/type").asString().equals("Active"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static Map<String, Object> event(Object... more) {
        Map<String, Object> event = args(
                "startTime",
                "2026-10-05T15:00:00Z",
                "endTime",
                "2026-10-05T16:00:00Z",
                "interviewers",
                List.of(args("email", "beatrix.novak@quillmere.example")));
        event.putAll(args(more));
        return event;
    }

    private JsonNode create(String application, Object... events) {
        return asker.info(
                "interviewSchedule.create", args("applicationId", application, "interviewEvents", List.of(events)));
    }

    @Test
    void stages_belong_to_plans_and_groups() {
        List<String> groups = new ArrayList<>();
        for (JsonNode group : asker.list("interviewStageGroup.list")) {
            assertThat(group.get("order").asInt()).isEqualTo(groups.size());
            groups.add(group.get("id").asString());
        }
        assertThat(groups).hasSize(7);
        for (JsonNode plan : asker.list("interviewPlan.list")) {
            List<JsonNode> stages = asker.list(
                    "interviewStage.list",
                    args("interviewPlanId", plan.get("id").asString()));
            assertThat(stages).hasSize(8);
            for (JsonNode stage : stages) {
                assertThat(stage.get("interviewPlanId")).isEqualTo(plan.get("id"));
                assertThat(stage.get("orderInInterviewPlan").asInt()).isEqualTo(stages.indexOf(stage));
                assertThat(groups).contains(stage.get("interviewStageGroupId").asString());
                assertThat(asker.info(
                                "interviewStage.info",
                                args("interviewStageId", stage.get("id").asString())))
                        .isEqualTo(stage);
            }
        }
        assertThat(asker.code("interviewStage.list", args())).isEqualTo("invalid_input");
        assertThat(asker.code("interviewStage.list", args("interviewPlanId", NOBODY)))
                .isEqualTo("interview_plan_not_found");
        assertThat(asker.code("interviewStage.info", args("interviewStageId", NOBODY)))
                .isEqualTo("interview_stage_not_found");
    }

    @Test
    void interviews_are_shared_ones_unless_others_are_asked_for() {
        List<String> forms = Asker.ids(asker.list("feedbackFormDefinition.list", args("includeArchived", true)));
        List<JsonNode> shared = asker.list("interview.list");
        assertThat(shared).hasSize(9).noneMatch(one -> one.has("jobId"));
        assertThat(asker.list("interview.list", args("includeArchived", true))).hasSize(11);
        List<JsonNode> all = asker.list(
                "interview.list", args("includeArchived", true, "includeNonSharedInterviews", true, "limit", 4));
        assertThat(all).hasSize(18);
        for (JsonNode one : all) {
            assertThat(forms).contains(one.get("feedbackFormDefinitionId").asString());
            assertThat(asker.info("interview.info", args("id", one.get("id").asString())))
                    .isEqualTo(one);
        }
        for (JsonNode form : asker.list("feedbackFormDefinition.list")) {
            if (form.has("interviewId")) {
                assertThat(Asker.ids(shared)).contains(form.get("interviewId").asString());
            }
        }
        assertThat(asker.code("interview.info", args("id", NOBODY))).isEqualTo("interview_not_found");
    }

    @Test
    void events_belong_to_schedules_and_those_to_stages_that_the_application_entered() {
        List<String> interviews = Asker.ids(asker.list("interview.list", args("includeNonSharedInterviews", true)));
        List<JsonNode> schedules = asker.list("interviewSchedule.list", args("limit", 13));
        assertThat(schedules).hasSizeGreaterThan(50);
        Map<String, Integer> perApplication = new HashMap<>();
        for (JsonNode schedule : schedules.subList(0, 60)) {
            String application = schedule.get("applicationId").asString();
            int number = perApplication.merge(application, 1, Integer::sum) - 1;
            JsonNode applied = asker.info("application.info", args("applicationId", application));
            Map<String, JsonNode> entered = new HashMap<>();
            applied.get("applicationHistory")
                    .forEach(step -> entered.put(step.get("stageId").asString(), step));
            JsonNode step = Objects.requireNonNull(
                    entered.get(schedule.get("interviewStageId").asString()));
            assertThat(schedule.get("interviewEvents")).hasSize(1);
            JsonNode event = schedule.at("/interviewEvents/0");
            assertThat(event.get("id").asString()).isEqualTo(id("interviewEvent", application + "-" + number));
            assertThat(event.get("interviewScheduleId")).isEqualTo(schedule.get("id"));
            assertThat(interviews).contains(event.get("interviewId").asString());
            assertThat(event.get("hasSubmittedFeedback").asBoolean()).isEqualTo(step.has("leftStageAt"));
            assertThat(schedule.get("status").asString())
                    .isIn(step.has("leftStageAt") ? List.of("Complete") : List.of("Scheduled", "WaitingOnFeedback"));
            assertThat(event.get("startTime").asString())
                    .isGreaterThan(step.get("enteredStageAt").asString());
            String id = schedule.get("id").asString();
            assertThat(asker.list("interviewEvent.list", args("interviewScheduleId", id)))
                    .containsExactly(event);
            assertThat(asker.list("interviewSchedule.list", args("applicationId", application)))
                    .contains(schedule);
        }
    }

    @Test
    void schedules_are_filtered() {
        List<JsonNode> all = asker.list("interviewSchedule.list");
        String stage = all.get(0).get("interviewStageId").asString();
        assertThat(asker.list("interviewSchedule.list", args("interviewStageId", stage, "limit", 9)))
                .isEqualTo(all.stream()
                        .filter(one -> one.get("interviewStageId").asString().equals(stage))
                        .toList());
        String application = all.get(20).get("applicationId").asString();
        assertThat(asker.list("interviewSchedule.list", args("applicationId", application, "limit", 1)))
                .isEqualTo(all.stream()
                        .filter(one -> one.get("applicationId").asString().equals(application))
                        .toList());
        assertThat(asker.list("interviewSchedule.list", args("applicationId", NOBODY)))
                .isEmpty();
        String moment = "2026-06-01T00:00:00.000Z";
        assertThat(asker.list(
                        "interviewSchedule.list",
                        args("createdAfter", Instant.parse(moment).toEpochMilli())))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(one -> one.get("createdAt").asString().compareTo(moment) > 0)
                        .toList());
    }

    @Test
    void a_schedule_is_made_listed_and_synchronised() {
        String application = applicant();
        String syncToken = asker.syncToken("interviewSchedule.list", args());
        String interview = asker.list("interview.list").get(6).get("id").asString();
        JsonNode made = create(
                application,
                event("interviewId", interview, "extraData", args("room", "Dock")),
                event(
                        "startTime",
                        "2026-10-06T15:00:00+02:00",
                        "endTime",
                        "2026-10-06T16:00:00+02:00",
                        "interviewers",
                        List.of(args("email", "JONAH.WHITLOCK@quillmere.example", "feedbackRequired", false))));
        assertThat(made.get("status").asString()).isEqualTo("Scheduled");
        assertThat(made.get("applicationId").asString()).isEqualTo(application);
        assertThat(made.get("interviewStageId"))
                .isEqualTo(asker.info("application.info", args("applicationId", application))
                        .at("/currentInterviewStage/id"));
        assertThat(made.get("interviewEvents")).hasSize(2);
        JsonNode first = made.at("/interviewEvents/0");
        assertThat(first.get("interviewId").asString()).isEqualTo(interview);
        assertThat(first.at("/extraData/room").asString()).isEqualTo("Dock");
        assertThat(first.at("/interviewers/0/isFeedbackRequired").asBoolean()).isTrue();
        JsonNode second = made.at("/interviewEvents/1");
        assertThat(second.get("startTime").asString()).isEqualTo("2026-10-06T13:00:00.000Z");
        assertThat(second.at("/interviewers/0/firstName").asString()).isEqualTo("Jonah");
        assertThat(second.at("/interviewers/0/isFeedbackRequired").asBoolean()).isFalse();
        assertThat(asker.list("interviewSchedule.list", args("syncToken", syncToken)))
                .containsExactly(made);
        List<JsonNode> ofApplication = asker.list("interviewSchedule.list", args("applicationId", application));
        assertThat(ofApplication.get(ofApplication.size() - 1)).isEqualTo(made);
        List<JsonNode> all = asker.list("interviewSchedule.list", args("limit", 7));
        int at = all.indexOf(ofApplication.get(0));
        assertThat(all.subList(at, at + ofApplication.size())).isEqualTo(ofApplication);
        List<JsonNode> events = asker.list(
                "interviewEvent.list",
                args("interviewScheduleId", made.get("id").asString(), "expand", List.of("interview")));
        assertThat(events).hasSize(2).allMatch(one -> one.at("/interview/id").equals(one.get("interviewId")));
        sandbox.clearChanges();
        assertThat(asker.list("interviewSchedule.list", args("applicationId", application)))
                .hasSize(ofApplication.size() - 1);
        assertThat(asker.code(
                        "interviewEvent.list",
                        args("interviewScheduleId", made.get("id").asString())))
                .isEqualTo("interview_schedule_not_found");
    }

    @Test
    void what_cannot_be_scheduled_is_refused() {
        String application = applicant();
        int before = asker.list("interviewSchedule.list").size();
        for (Object events : List.of(
                List.of(),
                "none",
                List.of(event("endTime", "2026-10-05T15:00:00Z")),
                List.of(event("startTime", "tomorrow")),
                List.of(args("startTime", "2026-10-05T15:00:00Z")),
                List.of(event("interviewers", List.of())),
                List.of(event("interviewers", List.of(args("name", "Beatrix")))),
                List.of(event("interviewers", List.of(args("email", "delphine.arnaud@quillmere.example")))),
                List.of(event("extraData", args("room", 5))))) {
            assertThat(asker.code(
                            "interviewSchedule.create", args("applicationId", application, "interviewEvents", events)))
                    .as(events.toString())
                    .isEqualTo("invalid_input");
        }
        assertThat(code(application, event("interviewers", List.of(args("email", "nobody@quillmere.example")))))
                .isEqualTo("user_not_found");
        assertThat(code(application, event("interviewId", NOBODY))).isEqualTo("interview_not_found");
        assertThat(code(NOBODY, event())).isEqualTo("application_not_found");
        String archived = asker.list("application.list", args("status", "Archived"))
                .get(0)
                .get("id")
                .asString();
        assertThat(code(archived, event())).isEqualTo("invalid_input");
        assertThat(asker.list("interviewSchedule.list")).hasSize(before);
    }

    private String code(String application, Object event) {
        return asker.code(
                "interviewSchedule.create", args("applicationId", application, "interviewEvents", List.of(event)));
    }

    private JsonNode update(JsonNode schedule, Object... more) {
        Map<String, Object> arguments =
                args("interviewScheduleId", schedule.get("id").asString());
        arguments.putAll(args(more));
        return asker.ask("interviewSchedule.update", arguments);
    }

    @Test
    void events_are_moved_added_and_cancelled() {
        JsonNode made = create(applicant(), event(), event());
        String first = made.at("/interviewEvents/0/id").asString();
        String second = made.at("/interviewEvents/1/id").asString();
        JsonNode moved = update(
                        made,
                        "interviewEvent",
                        event(
                                "interviewEventId",
                                first,
                                "startTime",
                                "2026-10-07T08:00:00Z",
                                "endTime",
                                "2026-10-07T09:00:00Z"))
                .get("results");
        assertThat(moved.at("/interviewEvents/0/startTime").asString()).isEqualTo("2026-10-07T08:00:00.000Z");
        assertThat(moved.get("interviewEvents")).hasSize(2);
        assertThat(moved.get("updatedAt").asString())
                .isGreaterThan(made.get("updatedAt").asString());
        JsonNode added = update(made, "interviewEvent", event(), "interviewEventIdToCancel", second)
                .get("results");
        assertThat(Asker.ids(added.get("interviewEvents")))
                .hasSize(2)
                .contains(first)
                .doesNotContain(second);
        assertThat(asker.list(
                        "interviewEvent.list",
                        args("interviewScheduleId", made.get("id").asString())))
                .hasSize(2);
        assertThat(asker.code("interviewBriefing.info", args("interviewEventId", second)))
                .isEqualTo("interview_event_not_found");
        JsonNode emptied = update(made, "interviewEventIdToCancel", Asker.ids(added.get("interviewEvents")))
                .get("results");
        assertThat(emptied.get("interviewEvents")).isEmpty();
        assertThat(update(made, "interviewEventIdToCancel", second)
                        .at("/errorInfo/code")
                        .asString())
                .isEqualTo("interview_event_not_found");
        assertThat(update(made).at("/errorInfo/code").asString()).isEqualTo("invalid_input");
    }

    @Test
    void only_the_key_that_made_a_schedule_may_update_it() {
        JsonNode made = create(applicant(), event());
        Asker other = new Asker(sandbox, SandboxKeys.without("apiKeysWrite"));
        Map<String, Object> arguments =
                args("interviewScheduleId", made.get("id").asString(), "interviewEvent", event());
        assertThat(other.code("interviewSchedule.update", arguments)).isEqualTo("invalid_input");
        assertThat(asker.code("interviewSchedule.update", arguments)).isEqualTo("no failure");
        JsonNode seed = asker.list("interviewSchedule.list").get(0);
        assertThat(update(seed, "interviewEvent", event()).at("/errorInfo/code").asString())
                .isEqualTo("invalid_input");
    }

    @Test
    void a_schedule_is_cancelled_for_good_or_to_be_scheduled_again() {
        JsonNode made = create(applicant(), event());
        String id = made.get("id").asString();
        assertThat(asker.info("interviewSchedule.cancel", args("id", id, "allowReschedule", true))
                        .get("status")
                        .asString())
                .isEqualTo("NeedsScheduling");
        assertThat(update(made, "interviewEvent", event()).at("/results/status").asString())
                .isEqualTo("Scheduled");
        assertThat(asker.info("interviewSchedule.cancel", args("id", id))
                        .get("status")
                        .asString())
                .isEqualTo("Cancelled");
        assertThat(update(made, "interviewEvent", event()).at("/errorInfo/code").asString())
                .isEqualTo("invalid_input");
        assertThat(asker.code("interviewSchedule.cancel", args("id", NOBODY)))
                .isEqualTo("interview_schedule_not_found");
        JsonNode complete = asker.list("interviewSchedule.list").stream()
                .filter(one -> one.get("status").asString().equals("Complete"))
                .findFirst()
                .orElseThrow();
        assertThat(asker.code(
                        "interviewSchedule.cancel",
                        args("id", complete.get("id").asString())))
                .isEqualTo("invalid_input");
    }

    @Test
    void past_events_wait_for_feedback() {
        JsonNode made =
                create(applicant(), event("startTime", "2026-09-28T15:00:00Z", "endTime", "2026-09-28T16:00:00Z"));
        assertThat(made.get("status").asString()).isEqualTo("WaitingOnFeedback");
    }

    @Test
    void a_briefing_tells_what_there_is_to_know_about_an_event() {
        List<String> expansions =
                List.of("feedbackFormDefinition", "application", "candidate", "job", "interview", "interviewers");
        JsonNode made = create(applicant(), event());
        JsonNode seed = asker.list("interviewSchedule.list").get(3);
        for (JsonNode schedule : List.of(made, seed)) {
            String event = schedule.at("/interviewEvents/0/id").asString();
            JsonNode brief = asker.info("interviewBriefing.info", args("interviewEventId", event));
            assertThat(brief.get("id").asString()).isEqualTo(event);
            assertThat(brief.get("interviewStageId")).isEqualTo(schedule.get("interviewStageId"));
            assertThat(brief.has("application")).isFalse();
            JsonNode whole =
                    asker.info("interviewBriefing.info", args("interviewEventId", event, "expand", expansions));
            assertThat(whole.at("/application/id")).isEqualTo(schedule.get("applicationId"));
            assertThat(whole.at("/candidate/id")).isEqualTo(whole.at("/application/candidate/id"));
            assertThat(whole.at("/job/id")).isEqualTo(whole.at("/application/job/id"));
            assertThat(whole.at("/interview/id")).isEqualTo(whole.get("interviewId"));
            assertThat(whole.at("/feedbackFormDefinition/id")).isEqualTo(whole.get("feedbackFormDefinitionId"));
            assertThat(whole.at("/interviewers/0/user/id")).isEqualTo(whole.at("/interviewers/0/userId"));
        }
        assertThat(asker.code("interviewBriefing.info", args("interviewEventId", NOBODY)))
                .isEqualTo("interview_event_not_found");
    }

    @Test
    void take_homes_belong_to_applications() {
        List<JsonNode> all = asker.list("takeHomeAssignment.list", args("limit", 3));
        assertThat(all).isNotEmpty();
        assertThat(asker.ask("takeHomeAssignment.list", "{}").has("syncToken")).isFalse();
        for (JsonNode one : all) {
            String id = one.get("id").asString();
            assertThat(asker.info("takeHomeAssignment.info", args("takeHomeAssignmentId", id)))
                    .isEqualTo(one);
            JsonNode application = asker.info(
                    "application.info",
                    args("applicationId", one.get("applicationId").asString()));
            assertThat(application.at("/candidate/id")).isEqualTo(one.get("candidateId"));
            assertThat(Asker.ids(asker.list(
                            "takeHomeAssignment.list",
                            args("candidateId", one.get("candidateId").asString()))))
                    .contains(id);
            assertThat(one.get("submission").isNull())
                    .isEqualTo(!one.get("status").asString().equals("Complete"));
        }
        assertThat(asker.info(
                                "takeHomeAssignment.info",
                                args(
                                        "takeHomeAssignmentId",
                                        all.get(0).get("id").asString(),
                                        "expand",
                                        List.of("interview")))
                        .at("/interview/type")
                        .asString())
                .isEqualTo("TakeHome");
        assertThat(asker.code("takeHomeAssignment.info", args("takeHomeAssignmentId", NOBODY)))
                .isEqualTo("take_home_assignment_not_found");
    }

    @Test
    void pools_have_members_and_trainees() {
        String syncToken = asker.syncToken("interviewerPool.list", args());
        JsonNode made = asker.info("interviewerPool.create", args("title", "Bench", "requiresTraining", true));
        String id = made.get("id").asString();
        assertThat(made.get("qualifiedMembers")).isEmpty();
        assertThat(made.at("/trainingPath/enabled").asBoolean()).isTrue();
        assertThat(Asker.ids(asker.list("interviewerPool.list", args("syncToken", syncToken))))
                .containsExactly(id);
        String user = id("user", "u16");
        String stage = made.at("/trainingPath/trainingStages/0/id").asString();
        JsonNode trained = asker.info(
                "interviewerPool.addUser",
                args("interviewerPoolId", id, "userId", user, "interviewerPoolTrainingPathStageId", stage));
        assertThat(trained.at("/trainees/0/id").asString()).isEqualTo(user);
        assertThat(trained.at("/trainees/0/isPaused").asBoolean()).isTrue();
        assertThat(trained.at("/trainees/0/currentProgress/trainingPathStageId").asString())
                .isEqualTo(stage);
        JsonNode qualified = asker.info("interviewerPool.addUser", args("interviewerPoolId", id, "userId", user));
        assertThat(qualified.get("trainees")).isEmpty();
        assertThat(qualified.at("/qualifiedMembers/0/id").asString()).isEqualTo(user);
        assertThat(asker.info("interviewerPool.info", args("interviewerPoolId", id)))
                .isEqualTo(qualified);
        assertThat(asker.info("interviewerPool.removeUser", args("interviewerPoolId", id, "userId", user))
                        .get("qualifiedMembers"))
                .isEmpty();
        assertThat(asker.code("interviewerPool.removeUser", args("interviewerPoolId", id, "userId", user)))
                .isEqualTo("invalid_input");
        assertThat(asker.info(
                                "interviewerPool.update",
                                args("interviewerPoolId", id, "title", "Bench 2", "requiresTraining", false))
                        .get("title")
                        .asString())
                .isEqualTo("Bench 2");
        asker.info("interviewerPool.archive", args("interviewerPoolId", id));
        assertThat(Asker.ids(asker.list("interviewerPool.list"))).doesNotContain(id);
        assertThat(Asker.ids(asker.list("interviewerPool.list", args("includeArchivedPools", true))))
                .contains(id);
        assertThat(asker.code("interviewerPool.addUser", args("interviewerPoolId", id, "userId", user)))
                .isEqualTo("invalid_input");
        asker.info("interviewerPool.restore", args("interviewerPoolId", id));
        assertThat(asker.code("interviewerPool.addUser", args("interviewerPoolId", id, "userId", id("user", "u24"))))
                .isEqualTo("invalid_input");
        assertThat(asker.code("interviewerPool.addUser", args("interviewerPoolId", id, "userId", NOBODY)))
                .isEqualTo("user_not_found");
        assertThat(asker.code("interviewerPool.info", args("interviewerPoolId", NOBODY)))
                .isEqualTo("interviewer_pool_not_found");
        assertThat(asker.code("interviewerPool.create", args("title", ""))).isEqualTo("invalid_input");
        sandbox.clearChanges();
        assertThat(asker.code("interviewerPool.info", args("interviewerPoolId", id)))
                .isEqualTo("interviewer_pool_not_found");
    }

    @Test
    void a_user_pauses_once_at_a_time() {
        String user = id("user", "u11");
        assertThat(asker.list("user.listInterviewerPauses", args("userId", user)))
                .isEmpty();
        JsonNode pause = asker.info(
                "user.createInterviewerPause",
                args("userId", user, "endsAt", "2026-10-20T00:00:00Z", "comment", "Field trip"));
        assertThat(pause.get("startsAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(asker.list("user.listInterviewerPauses", args("userId", user)))
                .containsExactly(pause);
        Map<String, Object> again = args("userId", user);
        assertThat(asker.code("user.createInterviewerPause", again)).isEqualTo("invalid_input");
        String id = pause.get("id").asString();
        JsonNode deleted = asker.info("user.deleteInterviewerPause", args("interviewerPauseId", id));
        assertThat(deleted.propertyNames()).isEqualTo(Set.of("id"));
        assertThat(asker.list("user.listInterviewerPauses", args("userId", user)))
                .isEmpty();
        assertThat(asker.code("user.deleteInterviewerPause", args("interviewerPauseId", id)))
                .isEqualTo("interviewer_pause_not_found");
        assertThat(asker.code(
                        "user.createInterviewerPause",
                        args("userId", user, "startsAt", "2026-11-02T00:00:00Z", "endsAt", "2026-11-01T00:00:00Z")))
                .isEqualTo("invalid_input");
        assertThat(asker.info("user.createInterviewerPause", again)
                        .get("endsAt")
                        .isNull())
                .isTrue();
        assertThat(asker.code("user.createInterviewerPause", args("userId", NOBODY)))
                .isEqualTo("user_not_found");
        assertThat(asker.code("user.createInterviewerPause", args("userId", id("user", "u16"))))
                .isEqualTo("invalid_input");
    }

    @Test
    void limits_are_set_lifted_and_left() {
        String user = id("user", "u11");
        JsonNode before = asker.info("user.interviewerSettings", args("userId", user));
        JsonNode after = asker.info("user.updateInterviewerSettings", args("userId", user, "dailyLimit", 1));
        assertThat(after.get("dailyLimit").asInt()).isEqualTo(1);
        assertThat(after.get("weeklyLimit")).isEqualTo(before.get("weeklyLimit"));
        assertThat(asker.info("user.updateInterviewerSettings", args("userId", user, "weeklyLimit", null))
                        .get("weeklyLimit")
                        .isNull())
                .isTrue();
        assertThat(asker.info("user.interviewerSettings", args("userId", user))
                        .get("dailyLimit")
                        .asInt())
                .isEqualTo(1);
        assertThat(asker.code("user.updateInterviewerSettings", args("userId", user, "dailyLimit", -1)))
                .isEqualTo("invalid_input");
        assertThat(asker.code("user.interviewerSettings", args("userId", NOBODY)))
                .isEqualTo("user_not_found");
    }

    @Test
    void a_confidential_job_has_confidential_interviews() {
        Asker outsider = new Asker(sandbox, SandboxKeys.without("apiKeysWrite"));
        String application = id("application", "a0009");
        List<JsonNode> schedules = asker.list("interviewSchedule.list", args("applicationId", application));
        assertThat(schedules).hasSize(2);
        assertThat(outsider.list("interviewSchedule.list", args("applicationId", application)))
                .isEmpty();
        String event = schedules.get(0).at("/interviewEvents/0/id").asString();
        assertThat(outsider.code("interviewBriefing.info", args("interviewEventId", event)))
                .isEqualTo("interview_event_not_found");
        assertThat(outsider.code(
                        "interviewSchedule.create",
                        args("applicationId", application, "interviewEvents", List.of(event()))))
                .isEqualTo("application_not_found");
        assertThat(outsider.list("interview.list", args("includeNonSharedInterviews", true)))
                .hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interviewSchedule.create, interviewsWrite",
                "interviewSchedule.list, interviewsRead",
                "interviewerPool.create, hiringProcessMetadataWrite",
                "interviewerPool.list, hiringProcessMetadataRead",
                "user.createInterviewerPause, organizationWrite",
                "user.interviewerSettings, organizationRead",
                "takeHomeAssignment.list, interviewsRead",
                "notetakerTranscript.info, notetakerRead",
                "jobInterviewPlan.info, jobsRead"
            })
    void a_key_without_the_permission_is_turned_away(String operationAndPermission) throws IOException {
        String[] both = operationAndPermission.split(", ", 2);
        Asker other =
                new Asker(sandbox, both[1].equals("notetakerRead") ? SandboxKeys.NONE : SandboxKeys.without(both[1]));
        assertThat(other.post(both[0], "{}").statusCode()).isEqualTo(403);
    }
}
