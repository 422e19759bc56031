package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.company.StoredField;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of a search: by some fields, nulls last in both directions, then by position in the account. */
final class SortOrder implements Comparator<SortOrder.Placed> {
    private final List<StoredField> fields;
    private final boolean[] descending;

    private SortOrder(List<StoredField> fields, boolean... descending) {
        this.fields = fields;
        this.descending = descending;
    }

    /** A row's place and the values it is ordered by. */
    static final class Placed {
        private final RowPlace place;
        private final @Nullable Object[] keys;

        private Placed(RowPlace place, @Nullable Object... keys) {
            this.place = place;
            this.keys = keys;
        }

        RowPlace place() {
            return place;
        }
    }

    /** Reads a list of objects with one key each, such as {@code {"name": "asc"}}; null is no order of its own. */
    static SortOrder read(@Nullable Object sort, Map<String, StoredField> fields) {
        List<StoredField> by = new ArrayList<>();
        boolean[] descending = new boolean[0];
        if (sort != null) {
            if (!(sort instanceof List<?> items)) {
                throw AgentProblem.invalid("sort", "Input should be a valid list", "list_type");
            }
            descending = new boolean[items.size()];
            for (Object item : items) {
                if (!(item instanceof JsonMap one) || one.size() != 1) {
                    throw AgentProblem.invalid("sort", "Each item should be an object with one field");
                }
                Map.Entry<String, @Nullable Object> entry =
                        one.entrySet().iterator().next();
                if (!"asc".equals(entry.getValue()) && !"desc".equals(entry.getValue())) {
                    throw AgentProblem.invalid("sort", "A direction should be 'asc' or 'desc'", "enum");
                }
                descending[by.size()] = "desc".equals(entry.getValue());
                by.add(StoreSearch.field(entry.getKey(), fields, "sort"));
            }
        }
        return new SortOrder(by, descending);
    }

    boolean isPosition() {
        return fields.isEmpty();
    }

    Placed place(RowPlace place, Row row) {
        @Nullable Object[] keys = new @Nullable Object[fields.size()];
        Arrays.setAll(keys, i -> fields.get(i).value().apply(row));
        return new Placed(place, keys);
    }

    @Override
    public int compare(Placed one, Placed other) {
        for (int i = 0; i < descending.length; i++) {
            Object left = one.keys[i];
            Object right = other.keys[i];
            int order = left == null || right == null
                    ? Boolean.compare(left == null, right == null)
                    : descending[i] ? compareValues(right, left) : compareValues(left, right);
            if (order != 0) {
                return order;
            }
        }
        return one.place.compareTo(other.place);
    }

    /** Compares two values of one field. */
    static int compareValues(Object left, Object right) {
        if (left instanceof Long time && right instanceof Long otherTime) {
            return time.compareTo(otherTime);
        }
        if (left instanceof Boolean flag && right instanceof Boolean otherFlag) {
            return flag.compareTo(otherFlag);
        }
        return left.toString().compareTo(right.toString());
    }
}
