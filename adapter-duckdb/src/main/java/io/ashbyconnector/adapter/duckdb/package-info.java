/** The context store of the program's own: a copy of the records in an embedded DuckDB. */
@NullMarked
package io.ashbyconnector.adapter.duckdb;

import org.jspecify.annotations.NullMarked;
