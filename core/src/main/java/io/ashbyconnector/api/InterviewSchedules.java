package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewSchedule;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** The interviews of one stage of an application. */
public final class InterviewSchedules extends ListableEntity<InterviewSchedule, InterviewSchedules.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewSchedules(Engine engine) {
        super(engine, "interview_schedules", InterviewSchedule.class, Query::new);
    }

    /**
     * Schedules interviews for an application. Ashby API, interviewSchedule.create.
     *
     * @param applicationId the application's id, a UUID
     * @param interviewEvents the interviews, at least one
     * @return the new interview schedule
     */
    public InterviewSchedule create(String applicationId, PlannedInterview... interviewEvents) {
        return target("create", InterviewSchedule.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("interviewEvents", PlannedInterview.sent(interviewEvents)));
    }

    /**
     * Changes, adds or cancels interviews of a schedule that this key made. Ashby API, interviewSchedule.update.
     *
     * @param interviewScheduleId the interview schedule's id, a UUID
     * @param options sets what is to change
     * @return the interview schedule as it is afterwards
     */
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
     *
     * @param id the interview schedule's id, a UUID
     * @return the interview schedule as it is afterwards
     */
    public InterviewSchedule cancel(String id) {
        return cancel(id, options -> {});
    }

    /**
     * Cancels the interviews of a schedule. Ashby API, interviewSchedule.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param id the interview schedule's id, a UUID
     * @param options sets the optional parameters
     * @return the interview schedule as it is afterwards
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

        /**
         * Only those of this application, by its id.
         *
         * @param applicationId the application's id, a UUID
         * @return a query with this setting
         */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /**
         * Only those of this stage, by its id.
         *
         * @param interviewStageId the interview stage's id, a UUID
         * @return a query with this setting
         */
        public Query interviewStageId(String interviewStageId) {
            return set("interviewStageId", interviewStageId);
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** What interviewSchedule.update changes; what is left out stays as it is. */
    public static final class InterviewScheduleChanges extends Options<InterviewScheduleChanges> {

        private InterviewScheduleChanges() {}

        /**
         * The interviews to change, and, without an interviewEventId, to add.
         *
         * @param interviewEvents the interviews to change, and, without an interviewEventId, to add
         * @return these options
         */
        public InterviewScheduleChanges interviewEvents(PlannedInterview... interviewEvents) {
            return set("interviewEvent", PlannedInterview.sent(interviewEvents));
        }

        /**
         * The ids of interviews to cancel.
         *
         * @param interviewEventIds the ids of the interview events, UUIDs
         * @return these options
         */
        public InterviewScheduleChanges interviewEventIdsToCancel(String... interviewEventIds) {
            return set("interviewEventIdToCancel", listOf("interviewEventIdsToCancel", interviewEventIds));
        }

        /**
         * Whether feedback on a cancelled interview may be deleted with it; the default is false. The call then needs a
         * confirmation.
         *
         * @param allowFeedbackDeletion whether it may be deleted
         * @return these options
         */
        public InterviewScheduleChanges allowFeedbackDeletion(boolean allowFeedbackDeletion) {
            return set("allowFeedbackDeletion", allowFeedbackDeletion);
        }
    }

    /** Options of interviewSchedule.cancel. */
    public static final class CancelOptions extends Options<CancelOptions> {

        private CancelOptions() {}

        /**
         * Whether the interviews may be scheduled anew from this schedule; the default is false.
         *
         * @param allowReschedule whether the interviews may be scheduled anew from this schedule; the default is false
         * @return these options
         */
        public CancelOptions allowReschedule(boolean allowReschedule) {
            return set("allowReschedule", allowReschedule);
        }
    }
}
