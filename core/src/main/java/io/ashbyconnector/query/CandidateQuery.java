package io.ashbyconnector.query;

import io.ashbyconnector.model.candidate.Candidate;
import java.time.Instant;
import java.util.Map;

/** Lists candidates: Ashby API, candidate.list. */
public final class CandidateQuery extends ListQuery<Candidate, CandidateQuery> {

    public CandidateQuery(QueryTarget<Candidate> target) {
        this(target, Map.of());
    }

    private CandidateQuery(QueryTarget<Candidate> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    CandidateQuery with(QueryTarget<Candidate> target, Map<String, Object> params) {
        return new CandidateQuery(target, params);
    }

    public CandidateQuery createdAfter(Instant moment) {
        return set("createdAfter", moment);
    }

    public CandidateQuery createdBefore(Instant moment) {
        return set("createdBefore", moment);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     */
    public CandidateQuery syncToken(String token) {
        return set("syncToken", token);
    }
}
