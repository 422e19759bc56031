package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewSchedule;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** The interviews of one stage of an application. */
public final class InterviewSchedules extends ListableEntity<InterviewSchedule, InterviewSchedules.Query> {

    public InterviewSchedules(Engine engine) {
        super(engine, "interview_schedules", InterviewSchedule.class, Query::new);
    }

    /** Schedules interviews for an application. Ashby API, interviewSchedule.create. */
    public InterviewSchedule create(String applicationId, PlannedInterview... interviewEvents) {
        return target("create", InterviewSchedule.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("interviewEvents", PlannedInterview.sent(interviewEvents)));
    }

    /** Changes, adds or cancels interviews of a schedule that this key made. Ashby API, interviewSchedule.update. */
    public InterviewSchedule update(String interviewScheduleId, Consumer<InterviewScheduleChanges> options) {
        return target("update", InterviewSchedule.class)
                .record(new InterviewScheduleChanges()
                        .set("interviewScheduleId", interviewScheduleId)
                        .filledBy(options));
    }

    /**
     * Cancels the interviews of a schedule. Ashby API, interviewSchedule.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public InterviewSchedule cancel(String id) {
        return cancel(id, options -> {});
    }

    /**
     * Cancels the interviews of a schedule. Ashby API, interviewSchedule.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public InterviewSchedule cancel(String id, Consumer<CancelOptions> options) {
        return target("cancel", InterviewSchedule.class)
                .record(new CancelOptions().set("id", id).filledBy(options));
    }

    /** Lists interview schedules: Ashby API, interviewSchedule.list. */
    public static final class Query extends ListQuery<InterviewSchedule, Query> {

        private Query(QueryTarget<InterviewSchedule> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<InterviewSchedule> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** The application's id. */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** The id of the stage. */
        public Query interviewStageId(String interviewStageId) {
            return set("interviewStageId", interviewStageId);
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** The optional parameters of interviewSchedule.update. */
    public static final class InterviewScheduleChanges extends Options<InterviewScheduleChanges> {

        private InterviewScheduleChanges() {}

        @Override
        InterviewScheduleChanges self() {
            return this;
        }

        /** The interview to change, or, without interviewEventId, to add; or a list of them. */
        public InterviewScheduleChanges interviewEvent(PlannedInterview... interviewEvent) {
            return set("interviewEvent", PlannedInterview.sent(interviewEvent));
        }

        /** The ids of interviews to cancel. */
        public InterviewScheduleChanges interviewEventIdToCancel(String... interviewEventIdToCancel) {
            return set("interviewEventIdToCancel", listOf(interviewEventIdToCancel));
        }

        /** Whether feedback on the cancelled interview is deleted with it; the default is false. */
        public InterviewScheduleChanges allowFeedbackDeletion(boolean allowFeedbackDeletion) {
            return set("allowFeedbackDeletion", allowFeedbackDeletion);
        }
    }

    /** The optional parameters of interviewSchedule.cancel. */
    public static final class CancelOptions extends Options<CancelOptions> {

        private CancelOptions() {}

        @Override
        CancelOptions self() {
            return this;
        }

        /** Whether the interviews may be scheduled anew from this schedule; the default is false. */
        public CancelOptions allowReschedule(boolean allowReschedule) {
            return set("allowReschedule", allowReschedule);
        }
    }
}
