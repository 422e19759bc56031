package io.ashbyconnector.adapter.mcp;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is looked at before the body of an HTTP request is. */
final class HttpChecks {

    static final String PATH = "/mcp";
    static final String SESSION = "Mcp-Session-Id";

    private static final String VERSION = "MCP-Protocol-Version";
    private static final Pattern HOST = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    private static final Pattern TYPE = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private final List<String> protocolVersions;

    HttpChecks(List<String> protocolVersions) {
        this.protocolVersions = protocolVersions;
    }

    void check(HttpExchange exchange) throws RefusedException {
        Headers headers = exchange.getRequestHeaders();
        checkSender(headers);
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            throw RefusedException.withStatus(404, "The endpoint is " + PATH + ".");
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("POST") && !method.equals("DELETE")) {
            exchange.getResponseHeaders().set("Allow", "POST, DELETE");
            throw RefusedException.withStatus(405, "Use POST to send a message, DELETE to end a session.");
        }
        String version = headers.getFirst(VERSION);
        if (version != null && !protocolVersions.contains(version)) {
            throw RefusedException.withStatus(
                    400, VERSION + " must be one of " + String.join(", ", protocolVersions) + ".");
        }
        if (method.equals("POST") && !matches(TYPE, headers.getFirst("Content-Type"))) {
            throw RefusedException.withStatus(415, "The Content-Type must be application/json.");
        }
    }

    /** A web page could send requests here from the browser of whoever looks at it, under a name of its own for this host. */
    private static void checkSender(Headers headers) throws RefusedException {
        if (!matches(HOST, headers.getFirst("Host"))) {
            throw RefusedException.withStatus(421, "The Host must be 127.0.0.1 or localhost.");
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !matches(ORIGIN, origin)) {
            throw RefusedException.withStatus(403, "Only pages from 127.0.0.1 and localhost are allowed.");
        }
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
