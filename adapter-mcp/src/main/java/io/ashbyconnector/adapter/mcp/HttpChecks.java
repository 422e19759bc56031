package io.ashbyconnector.adapter.mcp;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.util.List;
import java.util.Locale;

/** What is looked at before the body of an HTTP request is. */
final class HttpChecks {

    static final String PATH = "/mcp";
    static final String SESSION = "Mcp-Session-Id";

    private static final String VERSION = "MCP-Protocol-Version";

    /** Keeps web pages out, whatever name they give to this address. */
    private static final DefaultServerTransportSecurityValidator LOCAL =
            DefaultServerTransportSecurityValidator.builder()
                    .allowedHosts(List.of("127.0.0.1:*", "localhost:*"))
                    .allowedOrigins(List.of("http://127.0.0.1:*", "http://localhost:*"))
                    .build();

    private record Names(Headers headers) implements HeaderAccessor {
        @Override
        public List<String> getHeader(String name) {
            return headers.getOrDefault(name, List.of());
        }

        @Override
        public List<String> getHeaderNames() {
            return List.copyOf(headers.keySet());
        }
    }

    private final List<String> protocolVersions;

    HttpChecks(List<String> protocolVersions) {
        this.protocolVersions = protocolVersions;
    }

    void check(HttpExchange exchange) throws RefusedException {
        Headers headers = exchange.getRequestHeaders();
        try {
            LOCAL.validate(new Names(headers));
        } catch (ServerTransportSecurityException foreign) {
            throw RefusedException.withStatus(
                    foreign.getStatusCode(), foreign.getMessage() + ": only this machine's own.");
        }
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            throw RefusedException.withStatus(404, "The endpoint is " + PATH + ".");
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("POST") && !method.equals("DELETE")) {
            exchange.getResponseHeaders().set("Allow", "POST, DELETE");
            throw RefusedException.withStatus(405, "Send messages with POST; DELETE ends a session.");
        }
        String version = headers.getFirst(VERSION);
        if (version != null && !protocolVersions.contains(version)) {
            throw RefusedException.withStatus(
                    400, VERSION + " must be one of " + String.join(", ", protocolVersions) + ".");
        }
        String type = String.valueOf(headers.getFirst("Content-Type")).toLowerCase(Locale.ROOT);
        if (method.equals("POST") && !type.matches("application/json\\s*(;.*)?")) {
            throw RefusedException.withStatus(415, "The Content-Type must be application/json.");
        }
    }
}
