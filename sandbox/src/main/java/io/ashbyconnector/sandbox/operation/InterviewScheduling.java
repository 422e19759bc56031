package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.InterviewEventRecord;
import io.ashbyconnector.sandbox.company.InterviewRecord;
import io.ashbyconnector.sandbox.company.InterviewScheduleRecord;
import io.ashbyconnector.sandbox.company.Interviews;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writes of interview schedules. */
final class InterviewScheduling {
    private final Company company;
    private final Interviews interviews;

    InterviewScheduling(Company company) {
        this.company = company;
        this.interviews = company.interviews();
    }

    /** What was asked for of one event; null where it is to be as usual, or as it was. */
    private record Wanted(
            long start,
            long end,
            List<Attendance> interviewers,
            @Nullable InterviewRecord interview,
            @Nullable Map<String, String> extraData) {

        List<InterviewEventRecord.Interviewer> interviewers(InterviewRecord held) {
            return interviewers.stream()
                    .map(each -> new InterviewEventRecord.Interviewer(
                            each.user, each.feedbackRequired == null ? held.feedbackRequired() : each.feedbackRequired))
                    .toList();
        }
    }

    private record Attendance(UserRecord user, @Nullable Boolean feedbackRequired) {}

    Row create(Params params, ApiKey key) {
        ApplicationRecord application = Area.named("applicationId", "application", company.applications(), params, key);
        List<Wanted> wanted = new ArrayList<>();
        for (Params event : params.requiredObjects("interviewEvents")) {
            wanted.add(read(event, key));
        }
        if (wanted.isEmpty()) {
            throw params.wrong("interviewEvents", "an array with at least one event");
        }
        if (application.status() == ApplicationRecord.Status.Archived
                || application.status() == ApplicationRecord.Status.Hired) {
            throw Problem.invalid(
                    "An interview cannot be scheduled for an application that is " + application.status());
        }
        InterviewScheduleRecord schedule = interviews.addSchedule(application, key.actor(company), key.title());
        InterviewRecord usual = interviews.usualIn(schedule.stageId());
        wanted.forEach(each -> add(schedule, each, usual));
        return schedule;
    }

    private void add(InterviewScheduleRecord schedule, Wanted wanted, InterviewRecord usual) {
        InterviewRecord held = wanted.interview == null ? usual : wanted.interview;
        long now = company.clock().millis();
        interviews.addEvent(
                schedule,
                id -> new InterviewEventRecord(
                        id,
                        held,
                        schedule.id(),
                        wanted.interviewers(held),
                        now,
                        now,
                        wanted.start,
                        wanted.end,
                        false,
                        false,
                        wanted.extraData == null ? Map.of() : wanted.extraData,
                        null,
                        schedule.restricted()));
    }

    private Wanted read(Params event, ApiKey key) {
        Long start = event.instant("startTime");
        if (start == null) {
            throw event.missing("startTime");
        }
        Long end = event.instant("endTime");
        if (end == null) {
            throw event.missing("endTime");
        }
        if (end <= start) {
            throw event.wrong("endTime", "after 'startTime'");
        }
        List<Attendance> interviewers = new ArrayList<>();
        for (Params interviewer : event.requiredObjects("interviewers")) {
            String email = interviewer.requiredText("email");
            UserRecord user = company.users()
                    .walk(RowPlace.START, each -> each.email().equalsIgnoreCase(email.strip()))
                    .next();
            if (user == null) {
                throw Problem.notFound("user", "email", email);
            }
            if (!user.enabled()) {
                throw interviewer.wrong("email", "of a user who is not deactivated");
            }
            interviewers.add(new Attendance(user, interviewer.optionalFlag("feedbackRequired")));
        }
        if (interviewers.isEmpty()) {
            throw event.wrong("interviewers", "an array with at least one interviewer");
        }
        InterviewRecord interview = event.has("interviewId")
                ? Area.named("interviewId", "interview", interviews.interviews(), event, key)
                : null;
        return new Wanted(start, end, interviewers, interview, event.textsByName("extraData"));
    }

    Row update(Params params, ApiKey key) {
        InterviewScheduleRecord schedule =
                Area.named("interviewScheduleId", "interview_schedule", interviews.schedules(), params, key);
        if (!params.has("interviewEvent") && !params.has("interviewEventIdToCancel")) {
            throw Problem.invalid("Expected 'interviewEvent' or 'interviewEventIdToCancel'");
        }
        boolean deletesFeedback = params.flag("allowFeedbackDeletion");
        List<InterviewEventRecord> cancelled = new ArrayList<>();
        for (String id : toCancel(params)) {
            cancelled.add(event(schedule, "interviewEventIdToCancel", id));
        }
        Params given = params.has("interviewEvent") ? params.requiredObject("interviewEvent") : null;
        Wanted wanted = given == null ? null : read(given, key);
        String eventId = given == null ? null : given.id("interviewEventId");
        InterviewEventRecord changed = eventId == null ? null : event(schedule, "interviewEventId", eventId);
        requireChangeable(schedule, key);
        if (!deletesFeedback && cancelled.stream().anyMatch(InterviewEventRecord::feedbackGiven)) {
            throw Problem.invalid("An event with feedback can be cancelled only with 'allowFeedbackDeletion': true");
        }
        cancelled.forEach(each -> interviews.updateEvent(each, InterviewEventRecord::withCancelled));
        if (wanted != null && changed != null) {
            interviews.updateEvent(changed, old -> {
                InterviewRecord held = wanted.interview == null ? old.interview() : wanted.interview;
                return old.with(
                        wanted.start,
                        wanted.end,
                        wanted.interviewers(held),
                        held,
                        wanted.extraData == null ? old.extraData() : wanted.extraData);
            });
        } else if (wanted != null) {
            add(schedule, wanted, interviews.usualIn(schedule.stageId()));
        }
        return interviews.schedules().update(schedule.id(), old -> old.withState("Scheduled"));
    }

    private static List<String> toCancel(Params params) {
        if (params.isText("interviewEventIdToCancel")) {
            return List.of(params.requiredId("interviewEventIdToCancel"));
        }
        List<String> ids = params.ids("interviewEventIdToCancel");
        return ids == null ? List.of() : ids;
    }

    private InterviewEventRecord event(InterviewScheduleRecord schedule, String parameter, String id) {
        for (InterviewEventRecord event : schedule.events()) {
            if (event.id().equals(id)) {
                return event;
            }
        }
        throw Problem.notFound("interview_event", parameter, id);
    }

    private static void requireChangeable(InterviewScheduleRecord schedule, ApiKey key) {
        if (!key.title().equals(schedule.owner())) {
            throw Problem.invalid("Only a schedule that this API key created can be updated");
        }
        if (schedule.state().equals("Cancelled")) {
            throw Problem.invalid("A cancelled schedule cannot be updated");
        }
    }

    Row cancel(Params params, ApiKey key) {
        InterviewScheduleRecord schedule = Area.named("id", "interview_schedule", interviews.schedules(), params, key);
        boolean again = params.flag("allowReschedule");
        if (schedule.status().equals("Complete")) {
            throw Problem.invalid("A schedule that is complete cannot be cancelled");
        }
        return interviews
                .schedules()
                .update(schedule.id(), old -> old.withState(again ? "NeedsScheduling" : "Cancelled"));
    }
}
