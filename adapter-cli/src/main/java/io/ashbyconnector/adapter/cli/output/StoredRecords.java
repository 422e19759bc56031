package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.catalog.Column;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Copies of records that others refer to, as far as they are at hand. */
public interface StoredRecords {

    /** None. */
    StoredRecords NONE = new StoredRecords() {
        @Override
        public Map<String, List<JsonNode>> find(Column column, Set<String> ids) {
            return Map.of();
        }

        @Override
        public @Nullable Instant asOf() {
            return null;
        }
    };

    /** Those that a column leads to, by the id that it was found by. */
    Map<String, List<JsonNode>> find(Column column, Set<String> ids);

    /** How old the oldest is of those that were found; null while nothing was. */
    @Nullable
    Instant asOf();
}
