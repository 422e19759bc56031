package io.ashbyconnector.execution;

import io.ashbyconnector.error.ResponseInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a call returned, as JSON.
 *
 * @param data an array of records for actions that answer with a page or a list, the record itself for those that answer
 *     with one, JSON's null for those that answer with nothing; of an operation that the catalog does not know, any value
 * @param meta where the page stands; null unless {@code data} is an array
 * @param info how the call went; null when the adapter does not tell
 */
public record ExecutionResult(
        JsonNode data, @Nullable PageMeta meta, @Nullable ResponseInfo info) {

    /** Without the data, which may hold secrets. */
    @Override
    public String toString() {
        String size = data.isArray() ? " of " + data.size() : "";
        return "ExecutionResult[" + data.getNodeType() + size + ", meta=" + meta + ", info=" + info + "]";
    }
}
