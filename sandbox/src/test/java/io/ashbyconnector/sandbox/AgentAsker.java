package io.ashbyconnector.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a sandbox's Agent API in plain HTTP. */
final class AgentAsker {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AshbySandbox sandbox;
    private final @Nullable String token;

    /** Sends this bearer token with every request, or none. */
    AgentAsker(AshbySandbox sandbox, @Nullable String token) {
        this.sandbox = sandbox;
        this.token = token;
    }

    /** Fetches a token for the sandbox's client and sends it. */
    static AgentAsker of(AshbySandbox sandbox) {
        return new AgentAsker(sandbox, token(sandbox).at("/access_token").asString());
    }

    static JsonNode token(AshbySandbox sandbox, String... headers) {
        return new AgentAsker(sandbox, null)
                .call(
                        "POST",
                        "account/applications/token",
                        Map.of("client_id", sandbox.clientId(), "client_secret", sandbox.clientSecret()),
                        headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.baseUri().resolve("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> send(String method, String path, Map<String, ?> body, String... headers) {
        return send(method, path, JSON.writeValueAsString(body), headers);
    }

    /** The body of the answer, which must be a success. */
    JsonNode call(String method, String path, Map<String, ?> body, String... headers) {
        HttpResponse<String> answer = send(method, path, body, headers);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode get(String path, String... headers) {
        HttpResponse<String> answer = send("GET", path, "", headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The envelope of an execution with the connector that is ready. */
    JsonNode execute(String entity, String action, Map<String, ?> params) {
        return execute(Map.of("entity", entity, "action", action, "params", params));
    }

    JsonNode execute(Map<String, ?> body) {
        return call("POST", executePath(), body);
    }

    /** The answer to an execution, whatever it is. */
    HttpResponse<String> tryExecute(Map<String, ?> body, String... headers) {
        return send("POST", executePath(), body, headers);
    }

    private String executePath() {
        return "integrations/connectors/" + sandbox.connectorId() + "/execute";
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
