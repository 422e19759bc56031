package io.ashbyconnector.adapter.duckdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of the LIMIT of a parsed query. */
final class SqlLimited {

    private SqlLimited() {}

    static boolean has(JsonNode query) {
        return !others(query).equals(modifiers(query));
    }

    /** Whether a query differs from another in nothing but a LIMIT of its own. */
    static boolean isOnly(JsonNode plain, @Nullable JsonNode limited) {
        return limited != null
                && has(limited)
                && others(limited).equals(modifiers(plain))
                && rest(limited).equals(rest(plain));
    }

    private static List<JsonNode> modifiers(JsonNode query) {
        return List.copyOf(query.path("modifiers").values());
    }

    private static List<JsonNode> others(JsonNode query) {
        return modifiers(query).stream()
                .filter(modifier -> !modifier.path("type").asString("").startsWith("LIMIT"))
                .toList();
    }

    private static JsonNode rest(JsonNode query) {
        ObjectNode rest = (ObjectNode) query.deepCopy();
        rest.remove("modifiers");
        return rest;
    }
}
