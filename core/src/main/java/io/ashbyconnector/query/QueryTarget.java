package io.ashbyconnector.query;

import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.port.RecordDecoder;
import java.util.Map;

/** One action of one entity, and what its typed queries are run with. */
public record QueryTarget<T>(CheckedExecution execution, String entity, String action, RecordDecoder<T> decoder) {

    ExecutionRequest request(Map<String, ?> params) {
        return execution.check(entity, action, params);
    }
}
