package io.ashbyconnector.adapter.duckdb;

import java.util.Set;

/**
 * One statement that the {@link SqlGuard} let through.
 *
 * @param tree what it was written as
 * @param text to run; never more than one statement, and one that only reads
 * @param tables the tables and views that it names, in their own spelling
 * @param isBounded whether it ends after few rows by itself, as DESCRIBE does, so that no LIMIT can or need be put behind it
 */
record SqlStatement(SqlTree tree, String text, Set<String> tables, boolean isBounded) {

    SqlStatement {
        tables = Set.copyOf(tables);
    }
}
