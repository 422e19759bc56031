package io.ashbyconnector.api;

import java.util.Map;

/**
 * Lists records that can be archived and synced: Ashby API, department.list, candidateTag.list, customField.list and
 * feedbackFormDefinition.list.
 *
 * @param <T> the record
 */
public final class SyncableQuery<T> extends ListQuery<T, SyncableQuery<T>> {

    SyncableQuery(QueryTarget<T> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    SyncableQuery<T> with(QueryTarget<T> target, Map<String, Object> params) {
        return new SyncableQuery<>(target, params);
    }

    /**
     * Archived records too; without this they are left out.
     *
     * @return a query with this setting
     */
    public SyncableQuery<T> includeArchived() {
        return set("includeArchived", true);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     *
     * @param token the sync token of the earlier listing
     * @return a query with this setting
     */
    public SyncableQuery<T> syncToken(String token) {
        return set("syncToken", token);
    }
}
