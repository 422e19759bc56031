package io.ashbyconnector.sandbox.table;

import java.util.Set;

/**
 * What one request may see, and how much of it.
 *
 * @param confidential whether confidential records are visible
 * @param unrestricted whether private fields are visible
 * @param expand the relations to write in full
 * @param changes what changed since the data set was made
 */
public record View(boolean confidential, boolean unrestricted, Set<String> expand, Changes changes) {
    public boolean expands(String relation) {
        return expand.contains(relation);
    }

    public boolean sees(Row row) {
        return (confidential || !row.restricted()) && (unrestricted || !row.isPrivate());
    }

    public long updatedAt(String id, long made) {
        return changes.updatedAt(id, made);
    }
}
