package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.operation.Problem;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;

/** Writes Ashby's answers: {@code success} first, then the results or what went wrong. */
final class AshbyEnvelope {
    private static final int SMALL = 512;
    private static final int USUAL_PAGE = 128 * 1024;

    private final JsonFactory json;

    AshbyEnvelope(JsonFactory json) {
        this.json = json;
    }

    Reply success(Consumer<JsonWriter> results) {
        Reply.Buffer body = new Reply.Buffer(USUAL_PAGE);
        try (JsonWriter out = new JsonWriter(json, body)) {
            out.object().flag("success", true);
            results.accept(out);
            out.endObject();
        }
        return Reply.json(200, body);
    }

    Reply failure(Problem problem, String requestId) {
        if (problem.retryAfter() != null) {
            return limited(problem, problem.message(), problem.retryAfter(), requestId);
        }
        Reply.Buffer body = new Reply.Buffer(SMALL);
        try (JsonWriter out = new JsonWriter(json, body)) {
            out.object().flag("success", false).array("errors");
            if (problem.dialect() == EnvelopeDialect.CODES) {
                out.value(problem.code()).endArray();
                writeInfo(out, problem, requestId);
            } else {
                out.object()
                        .text("message", problem.parameter() == null ? problem.code() : problem.message())
                        .optionalText("parameter", problem.parameter())
                        .endObject()
                        .endArray();
            }
            out.endObject();
        }
        return Reply.json(problem.status(), body);
    }

    /** As Ashby documents it: the error is a sentence, only {@code errorInfo} has the code. */
    Reply rateLimited(String message, @Nullable Duration retryAfter, String requestId) {
        return limited(Problem.http(429, "rate_limit_exceeded", message), "Rate limit exceeded", retryAfter, requestId);
    }

    private Reply limited(Problem problem, String sentence, @Nullable Duration retryAfter, String requestId) {
        Reply.Buffer body = new Reply.Buffer(SMALL);
        try (JsonWriter out = new JsonWriter(json, body)) {
            out.object().flag("success", false).array("errors").value(sentence).endArray();
            writeInfo(out, problem, requestId);
            out.endObject();
        }
        return Reply.json(problem.status(), body).retryAfter(retryAfter);
    }

    private static void writeInfo(JsonWriter out, Problem problem, String requestId) {
        out.object("errorInfo")
                .text("code", problem.code())
                .text("message", problem.message())
                .text("requestId", requestId);
        if (!problem.meta().isEmpty()) {
            out.object("meta");
            problem.meta().forEach(out::text);
            out.endObject();
        }
        out.endObject();
    }
}
