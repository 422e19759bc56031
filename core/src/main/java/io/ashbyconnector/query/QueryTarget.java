package io.ashbyconnector.query;

import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.port.RecordDecoder;
import java.util.Map;

/** One entity, and what its typed queries are run with. */
public record QueryTarget<T>(CheckedExecution execution, String entity, RecordDecoder<T> decoder) {

    ExecutionRequest list(Map<String, Object> params) {
        return execution.check(entity, "list", params);
    }
}
