package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewEvent;
import java.time.Instant;
import java.util.Map;

/** Meetings of a schedule: when, who and where. */
public final class InterviewEvents extends EntityCalls {

    public InterviewEvents(Engine engine) {
        super(engine, "interview_events");
    }

    /** The events of one interview schedule: Ashby API, interviewEvent.list. */
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

        /** Returns these relations in full: {@code interview}. */
        public Query expand(String... relations) {
            return set("expand", listOf("expand", relations));
        }

        /** Those that were created after that time. */
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
}
