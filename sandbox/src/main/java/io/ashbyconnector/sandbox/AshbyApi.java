package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.company.Company;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/** The Ashby API: who may ask, what was asked, and what Ashby would answer. Thread-safe. */
final class AshbyApi {
    static final String VERSION = "2026-01-01";

    private final JsonFactory json;
    private final Envelope envelope;
    private final Operations operations;
    private final @Nullable RateLimiter limiter;

    AshbyApi(JsonFactory json, Company company, SandboxOptions options) {
        this.json = json;
        this.envelope = new Envelope(json);
        this.operations = new Operations(company, new Tokens(options));
        this.limiter = options.rateLimit() == null ? null : new RateLimiter(options.rateLimit());
    }

    Reply answer(Call call) {
        if (call.authorization() == null) {
            return Reply.text(401, "Unauthorized: send your API key as the user name of HTTP Basic authentication.");
        }
        String name = userName(call.authorization());
        ApiKey key = name == null ? null : ApiKey.find(name);
        if (name == null || key == null || !key.enabled()) {
            return Reply.text(403, "Forbidden: the API key is unknown or has been deactivated.");
        }
        if (limiter != null) {
            RateLimiter.Verdict verdict = limiter.count(name);
            if (!verdict.allowed()) {
                return envelope.rateLimited(
                        "Request limit reached for this API key. Wait and try again.",
                        verdict.pause(),
                        call.requestId());
            }
        }
        try {
            return answer(call, key);
        } catch (Problem problem) {
            return envelope.failure(problem, call.requestId());
        }
    }

    Reply failure(Problem problem, String requestId) {
        return envelope.failure(problem, requestId);
    }

    Reply rateLimited(Fault fault, String requestId) {
        return envelope.rateLimited(fault.message(), fault.retryAfter(), requestId);
    }

    private Reply answer(Call call, ApiKey key) {
        if (!call.request().method().equals("POST")) {
            return Reply.text(405, "Method Not Allowed: every operation is a POST.");
        }
        Operation operation = operations.find(call.operation());
        if (operation == null) {
            throw Problem.http(
                    404, "operation_not_found", "There is no operation " + call.operation() + " in the sandbox");
        }
        if (!isJson(call.request().header("Content-Type"))) {
            return Reply.text(415, "Unsupported Media Type: send Content-Type: application/json.");
        }
        String version = call.request().header("Ashby-Version");
        if (version != null && !version.equals(VERSION)) {
            throw Problem.http(
                    400, "invalid_input", "Ashby-Version " + version + " is not available; active is " + VERSION);
        }
        if (!key.permissions().contains(operation.permission())) {
            throw Problem.http(
                    403,
                    "missing_endpoint_permission",
                    "This API key lacks the permission " + operation.permission() + " that " + call.operation()
                            + " needs");
        }
        return envelope.success(
                operation.answer(Params.parse(json, call.request().body()), key));
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static @Nullable String userName(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8);
            return pair.endsWith(":") ? pair.substring(0, pair.length() - 1) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
