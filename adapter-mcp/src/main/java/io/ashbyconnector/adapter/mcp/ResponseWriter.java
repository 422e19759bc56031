package io.ashbyconnector.adapter.mcp;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what the SDK sends. It describes tools as they were when the server started, while the description of this one
 * names the day; and it tells a client of unexpected failures in the words of an exception.
 */
record ResponseWriter(Supplier<Tool> tool) {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseWriter.class);

    private static final JSONRPCError INTERNAL =
            new JSONRPCError(ErrorCodes.INTERNAL_ERROR, "The request failed within the server; its log tells why.");

    String write(JSONRPCMessage message) {
        if (!(message instanceof JSONRPCResponse response)) {
            return JsonRpc.write(message);
        }
        try {
            return JsonRpc.write(retold(response));
        } catch (RuntimeException | Error broken) {
            LOG.error("An answer could not be written", broken);
            return failed(response.id());
        }
    }

    /** The answer to a request whose handling broke. */
    String failed(Object id) {
        return JsonRpc.write(JSONRPCResponse.error(id, INTERNAL));
    }

    private JSONRPCResponse retold(JSONRPCResponse response) {
        if (response.error() != null && response.error().code() == ErrorCodes.INTERNAL_ERROR) {
            return JSONRPCResponse.error(response.id(), INTERNAL);
        }
        return response.result() instanceof ListToolsResult
                ? JSONRPCResponse.result(
                        response.id(),
                        ListToolsResult.builder(List.of(tool.get())).build())
                : response;
    }
}
