package io.ashbyconnector.adapter.cli.stats;

import io.ashbyconnector.execution.Page;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the context store, and remembers what its answers say about themselves. For one thread. */
public final class StoreReader {

    private final Function<String, Page<JsonNode>> store;
    private final BiPredicate<String, String> offered;
    private final Set<String> notices = new LinkedHashSet<>();
    private @Nullable Instant asOf;

    /**
     * Reads from a store.
     *
     * @param store answers a statement
     * @param offered whether the store can be filled with what an action of an entity lists
     */
    public StoreReader(Function<String, Page<JsonNode>> store, BiPredicate<String, String> offered) {
        this.store = store;
        this.offered = offered;
    }

    List<JsonNode> rows(String statement) {
        Page<JsonNode> page = store.apply(statement);
        Instant then = page.meta().asOf();
        if (then != null && (asOf == null || then.isBefore(asOf))) {
            asOf = then;
        }
        notices.addAll(page.meta().notices());
        return page.records();
    }

    /** The one row of a statement that aggregates everything. */
    JsonNode row(String statement) {
        return rows(statement).get(0);
    }

    /** Whether the store can be filled with what an action lists. */
    public boolean offers(String entity, String action) {
        return offered.test(entity, action);
    }

    /** When the oldest of the records were read; null where no answer said so. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    /** What people should know about the answers so far. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    static double number(JsonNode row, String column) {
        return row.path(column).asDouble(0);
    }

    /** Null where there is none. */
    static @Nullable Double numberOrNone(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNumber() ? value.doubleValue() : null;
    }

    static String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isString() ? value.stringValue() : "";
    }

    /** The text, or the name of the group of those that have none. */
    static String name(JsonNode row, String column) {
        String text = text(row, column);
        return text.isBlank() ? "(none)" : text;
    }

    static @Nullable Double percent(double part, double whole) {
        return whole == 0 ? null : Math.round(1000 * part / whole) / 10.0;
    }
}
