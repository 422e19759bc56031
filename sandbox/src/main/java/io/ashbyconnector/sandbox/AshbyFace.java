package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.file.MultipartBody;
import io.ashbyconnector.sandbox.operation.ApiKey;
import io.ashbyconnector.sandbox.operation.AshbyOperations;
import io.ashbyconnector.sandbox.operation.AuditTrail;
import io.ashbyconnector.sandbox.operation.ListOperation;
import io.ashbyconnector.sandbox.operation.MultipartOperation;
import io.ashbyconnector.sandbox.operation.Operation;
import io.ashbyconnector.sandbox.operation.Operations;
import io.ashbyconnector.sandbox.operation.Params;
import io.ashbyconnector.sandbox.operation.Problem;
import io.ashbyconnector.sandbox.operation.Tokens;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/** The Ashby API: who may ask, what was asked, and what Ashby would answer. Thread-safe. */
final class AshbyFace implements Face {
    private final JsonFactory json;
    private final Company company;
    private final AshbyEnvelope envelope;
    private final AuditTrail auditTrail;
    private final Operations operations;
    private final SandboxOptions.MissingPermission missingPermission;
    private final @Nullable KeyQuota limiter;
    private final WrittenEvents events;

    AshbyFace(JsonFactory json, Company company, WebhookDeliveries deliveries, SandboxOptions options) {
        this.json = json;
        this.company = company;
        this.envelope = new AshbyEnvelope(json);
        this.auditTrail = new AuditTrail(json, company);
        this.operations = new Operations(company, new Tokens(options, company.dataEnd()));
        this.events = new WrittenEvents(json, operations, deliveries);
        this.missingPermission = options.missingPermission();
        this.limiter = options.rateLimit() == null ? null : new KeyQuota(options.rateLimit());
    }

    @Override
    public Reply answer(ReceivedCall call) {
        if (call.authorization() == null) {
            return Reply.text(401, "Unauthorized: send your API key as the user name of HTTP Basic authentication.");
        }
        String name = userName(call.authorization());
        ApiKey key = name == null ? null : ApiKey.find(name);
        if (name == null || key == null || !key.enabled()) {
            return Reply.text(403, "Forbidden: the API key is unknown or has been deactivated.");
        }
        if (limiter != null) {
            KeyQuota.Verdict verdict = limiter.count(name);
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

    @Override
    public Reply status(Fault fault) {
        return Reply.text(fault.status(), "Answered by the sandbox with " + fault.status())
                .retryAfter(fault.retryAfter());
    }

    @Override
    public Reply rateLimited(Fault fault, ReceivedCall call) {
        return envelope.rateLimited(fault.message(), fault.retryAfter(), call.requestId());
    }

    @Override
    public Reply failure(Fault fault, ReceivedCall call) {
        Problem problem = Problem.http(fault.status(), fault.code(), fault.message(), fault.dialect());
        return envelope.failure(problem, call.requestId());
    }

    @Override
    public void addHeaders(HttpResponse response, Reply reply, ReceivedCall call) {
        response.setHeader("x-ashby-request-id", call.requestId());
        response.setHeader("Ashby-Version", AshbyOperations.VERSION);
        response.setHeader("Ashby-Version-Status", "active");
        if (reply.retryAfter() != null) {
            response.setHeader("Retry-After", FaultText.wholeSeconds(reply.retryAfter()));
        }
    }

    /** The rows that a list operation without arguments would list for this key; none if it may not list them. */
    VisibleRows<?> rows(String apiKey, String listOperation) {
        ApiKey key = ApiKey.find(apiKey);
        return key != null
                        && key.enabled()
                        && operations.find(listOperation) instanceof ListOperation<?> list
                        && list.permits(key)
                ? list.visibleTo(key)
                : VisibleRows.NONE;
    }

    private Reply answer(ReceivedCall call, ApiKey key) {
        if (!call.request().method().equals("POST")) {
            return Reply.text(405, "Method Not Allowed: every operation is a POST.");
        }
        Operation operation = operations.find(call.operation());
        if (operation == null) {
            throw Problem.http(404, "operation_not_found", "There is no operation " + call.operation());
        }
        String contentType = call.request().header("Content-Type");
        MultipartBody form = null;
        if (operation instanceof MultipartOperation && MultipartBody.isMeantBy(contentType)) {
            form = form(String.valueOf(contentType), call.bytes().bytes());
        } else if (!call.body().isEmpty() && !isJson(contentType)) {
            return Reply.text(415, "Unsupported Media Type: send Content-Type: application/json.");
        }
        String version = call.request().header("Ashby-Version");
        if (version != null && !version.equals(AshbyOperations.VERSION)) {
            throw Problem.http(
                    400,
                    "invalid_input",
                    "Ashby-Version " + version + " is not available; active is " + AshbyOperations.VERSION);
        }
        if (!operation.permits(key)) {
            throw forbidden("This API key lacks the permission " + operation.permission() + " that " + call.operation()
                    + " needs");
        }
        ApiKey actor = actingKey(call.request().header("X-On-Behalf-Of"), key);
        Params params = form == null ? Params.parse(json, call.body()) : Params.of(json, form.texts());
        Consumer<JsonWriter> results = operation instanceof MultipartOperation takesForms && form != null
                ? takesForms.answer(params, form, actor)
                : operation.answer(params, actor);
        events.after(call.operation(), call.body(), results);
        Reply reply = envelope.success(results);
        auditTrail.enter(call.operation(), operation, params, actor, reply.content(), call.requestId());
        return reply;
    }

    private Problem forbidden(String message) {
        return Problem.http(
                missingPermission.status(), "missing_endpoint_permission", message, missingPermission.dialect());
    }

    /** The key as it acts for the user that the header names, if it names one. */
    private ApiKey actingKey(@Nullable String userId, ApiKey key) {
        if (userId == null) {
            return key;
        }
        if (!key.has(KeySwitch.ON_BEHALF_OF)) {
            throw forbidden("This API key may not act on behalf of a user");
        }
        UserRecord user = company.users().find(userId.strip());
        if (user == null || !user.enabled()) {
            throw Problem.refused("invalid_input", "X-On-Behalf-Of must be the id of an active user");
        }
        return key.actingFor(user);
    }

    private static MultipartBody form(String contentType, byte[] body) {
        try {
            return MultipartBody.parse(contentType, body);
        } catch (IllegalArgumentException malformed) {
            throw Problem.refused("invalid_input", String.valueOf(malformed.getMessage()));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /** The user name; the password is empty, or the key again, as Airbyte's replication sends it. */
    private static @Nullable String userName(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8);
            int colon = pair.indexOf(':');
            String name = colon < 0 ? "" : pair.substring(0, colon);
            String password = pair.substring(colon + 1);
            return colon >= 0 && (password.isEmpty() || password.equals(name)) ? name : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
