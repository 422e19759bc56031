package io.ashbyconnector.api;

import java.util.Map;

/**
 * Lists records that can be synced.
 *
 * @param <T> the record
 */
public final class SyncedQuery<T> extends ListQuery<T, SyncedQuery<T>> {

    SyncedQuery(QueryTarget<T> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    SyncedQuery<T> with(QueryTarget<T> target, Map<String, Object> params) {
        return new SyncedQuery<>(target, params);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     *
     * @param token the sync token of the earlier listing
     * @return a query with this setting
     */
    public SyncedQuery<T> syncToken(String token) {
        return set("syncToken", token);
    }
}
