package io.ashbyconnector.sandbox.company;

import java.util.Set;

/**
 * What one request may see, and how much of it.
 *
 * @param unrestricted whether confidential records and private fields are visible
 * @param expand the relations to write in full
 * @param changes what changed since the data set was made
 */
public record View(boolean unrestricted, Set<String> expand, Changes changes) {
    boolean expands(String relation) {
        return expand.contains(relation);
    }

    boolean sees(Row row) {
        return unrestricted || !row.restricted();
    }

    long updatedAt(String id, long made) {
        return changes.updatedAt(id, made);
    }
}
