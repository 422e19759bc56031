package io.ashbyconnector.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call, checked against the catalog: its names are canonical and its parameters are valid and complete.
 *
 * @param entity such as {@code candidates}
 * @param action such as {@code list}
 * @param params by the API's parameter names; values are strings, booleans, numbers, lists and maps of these; no nulls
 */
public record ExecutionRequest(String entity, String action, Map<String, Object> params) {

    public ExecutionRequest {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** What messages call it: {@code candidates.list}. */
    public String operation() {
        return entity + "." + action;
    }

    /** The same call for the page that starts at a cursor. */
    public ExecutionRequest at(String cursor) {
        Map<String, Object> moved = new LinkedHashMap<>(params);
        moved.put("cursor", cursor);
        return new ExecutionRequest(entity, action, moved);
    }
}
