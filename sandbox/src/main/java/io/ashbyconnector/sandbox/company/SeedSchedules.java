package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schedules that the data set has, which follow from how far each application came: one for each interview stage it
 * entered, in the order of applications. None is kept.
 */
final class SeedSchedules implements SeedTable<InterviewScheduleRecord> {
    /** How many interview stages a plan has, so how many schedules an application can have. */
    static final int SLOTS = 2;

    private static final long HOUR = Dates.DAY / 24;

    private final Company company;
    private final Interviews interviews;
    private final SeedApplications course;
    private final Ids ids;
    private final Ids transcriptIds;

    SeedSchedules(Company company, Interviews interviews) {
        this.company = company;
        this.interviews = interviews;
        this.course = company.course();
        this.ids = new Ids(company.seed(), "interviewSchedule");
        this.transcriptIds = new Ids(company.seed(), "notetakerTranscript");
    }

    @Override
    public int size() {
        return course.size() * SLOTS;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public long createdAt(int position) {
        return course.createdAt(position / SLOTS);
    }

    @Override
    public @Nullable InterviewScheduleRecord row(int position) {
        ApplicationRecord application = course.row(position / SLOTS);
        int slot = position % SLOTS;
        int step = step(application, slot);
        return step < 0 ? null : schedule(application, slot, step);
    }

    /** Which step of its way took an application into its interview stage number {@code slot}, or -1. */
    private static int step(ApplicationRecord application, int slot) {
        int found = 0;
        for (int step = 0; step < application.path.length; step++) {
            if (isInterviewStage(application.path[step]) && found++ == slot) {
                return step;
            }
        }
        return -1;
    }

    private static boolean isInterviewStage(int stage) {
        return stage == InterviewPlanRecord.PHONE || stage == InterviewPlanRecord.ONSITE;
    }

    private InterviewScheduleRecord schedule(ApplicationRecord application, int slot, int step) {
        JobRecord job = application.job();
        return new InterviewScheduleRecord(
                interviews,
                id(application, slot),
                "Scheduled",
                application.id(),
                job.plan.stage(application.path[step]).id(),
                company.user("u06"),
                times(application, step)[0],
                null,
                job.restricted());
    }

    /** The event of a schedule that the data set has; null if it has no such schedule. */
    @Nullable
    InterviewEventRecord event(String scheduleId) {
        int position = position(scheduleId);
        return position < 0 ? null : eventAt(position);
    }

    @Nullable
    InterviewEventRecord eventAt(int position) {
        ApplicationRecord application = course.row(position / SLOTS);
        int slot = position % SLOTS;
        int step = step(application, slot);
        if (step < 0) {
            return null;
        }
        JobRecord job = application.job();
        boolean phone = application.path[step] == InterviewPlanRecord.PHONE;
        boolean past = step + 1 < application.path.length;
        InterviewRecord interview = interviews.usual(job.plan, application.path[step]);
        long[] times = times(application, step);
        boolean recorded = past && application.handle >= 0 && application.handle % 7 == 0;
        return new InterviewEventRecord(
                eventId(application.id(), slot),
                interview,
                id(application, slot),
                List.of(new InterviewEventRecord.Interviewer(phone ? job.recruiter : job.hiringManager, true)),
                times[0],
                past ? times[1] + (interview.minutes() + 30) * 60_000L : times[0],
                times[1],
                times[1] + interview.minutes() * 60_000L,
                past,
                false,
                Map.of(),
                recorded ? transcriptIds.of(application.handle * SLOTS + slot) : null,
                job.restricted());
    }

    static String eventId(String applicationId, int slot) {
        return Ids.of("interviewEvent", applicationId + "-" + slot);
    }

    /** When the schedule was made and when its event begins. */
    private long[] times(ApplicationRecord application, int step) {
        long entered = enteredAt(application, step);
        if (step + 1 == application.path.length) {
            long start =
                    entered + 3 * Dates.DAY + Math.floorMod(application.id().hashCode(), 4) * Dates.DAY;
            return new long[] {
                Math.min(entered + 2 * HOUR, company.dates().now()), Math.floorDiv(start, HOUR / 2) * (HOUR / 2)
            };
        }
        long span = enteredAt(application, step + 1) - entered;
        long start = entered + span / 2;
        return new long[] {entered + span / 6, span < Dates.DAY ? start : Math.floorDiv(start, HOUR / 2) * (HOUR / 2)};
    }

    private static long enteredAt(ApplicationRecord application, int step) {
        int last = application.path.length - 1;
        long span = application.movedAt() - application.createdAt();
        return step == last ? application.movedAt() : application.createdAt() + span * step / Math.max(1, last);
    }

    private String id(ApplicationRecord application, int slot) {
        return application.handle < 0
                ? Ids.of("interviewSchedule", application.id() + "-" + slot)
                : ids.of(application.handle * SLOTS + slot);
    }

    @Override
    public int position(String id) {
        int index = ids.indexOf(id, course.generated() * SLOTS);
        if (index >= 0) {
            return course.position(index / SLOTS) * SLOTS + index % SLOTS;
        }
        for (int handle = -course.written(); handle < 0; handle++) {
            int position = course.position(handle) * SLOTS;
            ApplicationRecord application = course.row(position / SLOTS);
            for (int slot = 0; slot < SLOTS; slot++) {
                if (id(application, slot).equals(id)) {
                    return position + slot;
                }
            }
        }
        return -1;
    }

    /** Where the schedule is whose event has this id, or -1. Event ids tell nothing, so all of them are gone through. */
    int positionOfEvent(String eventId) {
        for (int application = 0; application < course.size(); application++) {
            String id = course.row(application).id();
            for (int slot = 0; slot < SLOTS; slot++) {
                if (eventId(id, slot).equals(eventId)) {
                    return application * SLOTS + slot;
                }
            }
        }
        return -1;
    }

    /** Where the schedule is whose event has a transcript with this id, or -1. */
    int positionOfTranscript(String id) {
        int index = transcriptIds.indexOf(id, course.generated() * SLOTS);
        return index < 0 ? -1 : course.position(index / SLOTS) * SLOTS + index % SLOTS;
    }
}
