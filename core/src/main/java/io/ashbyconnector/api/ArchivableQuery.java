package io.ashbyconnector.api;

import java.util.Map;

/**
 * Lists records that can be archived and are listed whole: Ashby API, source.list and archiveReason.list.
 *
 * @param <T> the record
 */
public final class ArchivableQuery<T> extends ListQuery<T, ArchivableQuery<T>> {

    ArchivableQuery(QueryTarget<T> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    ArchivableQuery<T> with(QueryTarget<T> target, Map<String, Object> params) {
        return new ArchivableQuery<>(target, params);
    }

    /**
     * Archived records too; without this they are left out.
     *
     * @return a query with this setting
     */
    public ArchivableQuery<T> includeArchived() {
        return set("includeArchived", true);
    }
}
