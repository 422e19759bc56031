package io.ashbyconnector.sandbox.agentapi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that the Agent API refuses. */
final class AgentProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final ErrorDialect usual;
    private final @Nullable String field;
    private final String code;
    private final @Nullable Duration retryAfter;

    private AgentProblem(
            int status,
            ErrorDialect usual,
            String message,
            @Nullable String field,
            String code,
            @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.usual = usual;
        this.field = field;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** An error whose usual body is a {@code detail}. */
    static AgentProblem detail(int status, String message) {
        return new AgentProblem(status, ErrorDialect.DETAIL, message, null, "http_" + status, null);
    }

    static AgentProblem detail(int status, String message, @Nullable Duration retryAfter) {
        return new AgentProblem(status, ErrorDialect.DETAIL, message, null, "http_" + status, retryAfter);
    }

    /** An error whose usual body is the declared one, without items. */
    static AgentProblem declared(int status, String message) {
        return new AgentProblem(status, ErrorDialect.API_ERROR_RESPONSE, message, null, "http_" + status, null);
    }

    static AgentProblem invalid(@Nullable String field, String message, String code) {
        return new AgentProblem(422, ErrorDialect.API_ERROR_RESPONSE, message, field, code, null);
    }

    static AgentProblem invalid(@Nullable String field, String message) {
        return invalid(field, message, "value_error");
    }

    String message() {
        return String.valueOf(getMessage());
    }

    int status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    JsonMap body(ErrorDialect dialect) {
        return switch (dialect) {
            case MIXED -> body(usual);
            case DETAIL -> new JsonMap().with("detail", message());
            case DETAIL_LIST ->
                new JsonMap()
                        .with(
                                "detail",
                                List.of(new JsonMap()
                                        .with("type", code)
                                        .with("loc", field == null ? List.of("body") : List.of("body", field))
                                        .with("msg", message())
                                        .with("input", new JsonMap())));
            case API_ERROR_RESPONSE ->
                new JsonMap().with("message", message()).with("errors", field == null ? List.of() : List.of(item()));
            case USER_PRESENTABLE ->
                new JsonMap()
                        .with(
                                "errors",
                                List.of(new JsonMap()
                                        .with("userPresentableMessage", message())
                                        .with("message", code)));
        };
    }

    private JsonMap item() {
        return new JsonMap()
                .with("field", field)
                .with("message", message())
                .with("error_code", code)
                .with("details", null);
    }
}
