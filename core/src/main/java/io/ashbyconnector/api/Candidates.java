package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateRow;
import java.time.Instant;
import java.util.Map;

/** People who apply, are referred, or are sourced. */
public final class Candidates extends SearchableEntity<Candidate, Candidates.Query, CandidateRow> {

    public Candidates(Engine engine) {
        super(engine, "candidates", Candidate.class, CandidateRow.class, Query::new);
    }

    /** Lists candidates: Ashby API, candidate.list. */
    public static final class Query extends ListQuery<Candidate, Query> {

        private Query(QueryTarget<Candidate> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Candidate> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        public Query createdBefore(Instant moment) {
            return set("createdBefore", moment);
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
