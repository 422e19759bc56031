package io.ashbyconnector.sandbox.company;

import java.util.Set;

/**
 * What one request may see, and how much of it.
 *
 * @param confidential whether confidential jobs, and what belongs to them, are visible
 * @param privateFields whether private custom fields are visible
 * @param expand the relations to write in full
 * @param changes what changed since the data set was made
 */
public record View(boolean confidential, boolean privateFields, Set<String> expand, Changes changes) {
    boolean expands(String relation) {
        return expand.contains(relation);
    }

    boolean sees(Row row) {
        return confidential || !row.confidential();
    }

    long updatedAt(String id, long made) {
        return changes.updatedAt(id, made);
    }
}
