package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a sandbox in plain HTTP, knowing nothing of it but its address. */
final class Asker {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AshbySandbox sandbox;
    private final @Nullable String key;

    Asker(AshbySandbox sandbox) {
        this(sandbox, sandbox.apiKey());
    }

    Asker(AshbySandbox sandbox, @Nullable String key) {
        this.sandbox = sandbox;
        this.key = key;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.baseUri().resolve("/" + path))
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Authorization", basic(key + ":"));
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> post(String operation, String body, String... headers) throws IOException {
        HttpRequest.Builder request = request(operation).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The envelope of the answer, whatever its status. */
    JsonNode ask(String operation, String body, String... headers) {
        try {
            return JSON.readTree(post(operation, body, headers).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode ask(String operation, Map<String, ?> arguments) {
        return ask(operation, JSON.writeValueAsString(arguments));
    }

    /** The code of the failure that the answer must be. */
    String code(String operation, Map<String, ?> arguments) {
        return ask(operation, arguments).at("/errorInfo/code").asString("no failure");
    }

    JsonNode info(String operation, Map<String, ?> arguments) {
        return results(ask(operation, arguments));
    }

    List<JsonNode> list(String operation) {
        return list(operation, Map.of());
    }

    /** All records, page after page. */
    List<JsonNode> list(String operation, Map<String, ?> arguments) {
        List<JsonNode> records = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(arguments);
        while (true) {
            JsonNode page = ask(operation, next);
            results(page).forEach(records::add);
            if (!page.path("moreDataAvailable").asBoolean(false)) {
                return records;
            }
            next.put("cursor", page.get("nextCursor").asString());
        }
    }

    String syncToken(String operation, Map<String, ?> arguments) {
        Map<String, Object> next = new HashMap<>(arguments);
        while (true) {
            JsonNode page = ask(operation, next);
            results(page);
            if (page.has("syncToken")) {
                return page.get("syncToken").asString();
            }
            next.put("cursor", page.get("nextCursor").asString());
        }
    }

    static List<String> ids(Iterable<JsonNode> records) {
        List<String> ids = new ArrayList<>();
        records.forEach(one -> ids.add(one.get("id").asString()));
        return ids;
    }

    private static JsonNode results(JsonNode envelope) {
        if (!envelope.get("success").asBoolean()) {
            throw new AssertionError("Refused: " + envelope);
        }
        return envelope.get("results");
    }
}
