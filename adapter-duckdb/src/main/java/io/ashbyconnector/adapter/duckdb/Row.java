package io.ashbyconnector.adapter.duckdb;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record as it goes into its tables. */
final class Row {

    private final @Nullable Object[] values;
    private final List<List<@Nullable Object[]>> children;

    /**
     * Takes them as they are.
     *
     * @param values by column; the last one is the text of the record
     * @param children by child, the rows of its list, without the ids of what they belong to
     */
    Row(@Nullable Object[] values, List<List<@Nullable Object[]>> children) {
        this.values = values;
        this.children = children;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    List<List<@Nullable Object[]>> children() {
        return children;
    }

    String record() {
        return (String) Objects.requireNonNull(values[values.length - 1]);
    }
}
