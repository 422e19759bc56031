package io.ashbyconnector.query;

import io.ashbyconnector.model.application.Application;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Lists applications: Ashby API, application.list. */
public final class ApplicationQuery extends ListQuery<Application, ApplicationQuery> {

    public ApplicationQuery(QueryTarget<Application> target) {
        this(target, Map.of());
    }

    private ApplicationQuery(QueryTarget<Application> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    ApplicationQuery with(QueryTarget<Application> target, Map<String, Object> params) {
        return new ApplicationQuery(target, params);
    }

    public ApplicationQuery status(Application.Status status) {
        return set("status", status == null ? null : status.value());
    }

    public ApplicationQuery jobId(String id) {
        return set("jobId", id);
    }

    /** Returns these relations in full: {@code openings}. */
    public ApplicationQuery expand(String... relations) {
        return set("expand", relations == null ? null : Arrays.asList(relations));
    }

    public ApplicationQuery createdAfter(Instant moment) {
        return set("createdAfter", moment);
    }

    public ApplicationQuery createdBefore(Instant moment) {
        return set("createdBefore", moment);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     */
    public ApplicationQuery syncToken(String token) {
        return set("syncToken", token);
    }
}
