package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewEvent;
import java.time.Instant;
import java.util.Map;

/** Meetings of a schedule: when, who and where. */
public final class InterviewEvents extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewEvents(Engine engine) {
        super(engine, "interview_events");
    }

    /**
     * The events of one interview schedule: Ashby API, interviewEvent.list.
     *
     * @param interviewScheduleId the interview schedule's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public Query list(String interviewScheduleId) {
        return new Query(
                target("list", InterviewEvent.class),
                Map.of("interviewScheduleId", required(interviewScheduleId, "interviewScheduleId")));
    }

    /** Lists interview events: Ashby API, interviewEvent.list. */
    public static final class Query extends ListQuery<InterviewEvent, Query> {

        private Query(QueryTarget<InterviewEvent> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<InterviewEvent> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Returns these relations in full: {@code interview}.
         *
         * @param relations the names of the relations, as they are listed here
         * @return a query with this setting
         */
        public Query expand(String... relations) {
            return set("expand", listOf("expand", relations));
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
}
