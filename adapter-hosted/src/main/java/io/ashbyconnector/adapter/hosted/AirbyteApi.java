package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.transport.dialect.ErrorBody;
import io.ashbyconnector.transport.dialect.ServiceErrors;
import io.ashbyconnector.transport.http.HttpAnswer;
import io.ashbyconnector.transport.http.HttpCall;
import io.ashbyconnector.transport.http.HttpResult;
import io.ashbyconnector.transport.http.HttpTransport;
import io.ashbyconnector.transport.http.JsonBody;
import io.ashbyconnector.transport.http.JsonText;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Speaks the Airbyte Agent API: JSON under {@code /api/v1}, errors by HTTP status in several shapes. */
final class AirbyteApi implements AutoCloseable {

    static final String TOKEN = "airbyte.token";

    private static final Duration USUAL_LIFETIME = Duration.ofMinutes(15);
    private static final Pattern TOKEN_TEXT = Pattern.compile("[\\x21-\\x7E]+");

    private final JsonBody json = new JsonBody();
    private final ServiceErrors errors;
    private final HttpTransport transport;
    private final Map<String, String> headers;
    private final @Nullable Supplier<Secret> clientSecret;

    /**
     * Takes over the transport.
     *
     * @param organizationId sent with every call; null for none
     * @param credentialHint what to do when the credential is refused
     * @param clientSecret what the service knows beside the token, and no message may repeat; null for nothing
     */
    AirbyteApi(
            HttpTransport transport,
            @Nullable String organizationId,
            String credentialHint,
            @Nullable Supplier<Secret> clientSecret) {
        this.transport = transport;
        this.clientSecret = clientSecret;
        this.errors = new ServiceErrors(credentialHint);
        Map<String, String> common = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        if (organizationId != null) {
            common.put("X-Organization-Id", organizationId);
        }
        this.headers = Map.copyOf(common);
    }

    String baseUrl() {
        return transport.baseUrl().toString();
    }

    record IssuedToken(Secret token, Duration lifetime) {}

    /** Exchanges client credentials for a bearer token. */
    IssuedToken token(String clientId, Secret clientSecret) {
        String body = JsonText.of(Map.of("client_id", clientId, "client_secret", clientSecret.reveal()));
        HttpCall call = HttpCall.read(
                        TOKEN, "POST", "/api/v1/account/applications/token") // a second token does no harm
                .withJson(body)
                .withoutAuthorization();
        return call(call, AirbyteApi::token);
    }

    private static IssuedToken token(JsonParser parser) {
        JsonObject body = JsonObject.read(parser);
        String seconds = body.text("expires_in");
        boolean usable = seconds != null && seconds.matches("[1-9]\\d{0,8}");
        return new IssuedToken(
                secret(TOKEN, body.text("access_token")),
                usable ? Duration.ofSeconds(Long.parseLong(seconds)) : USUAL_LIFETIME);
    }

    /** A token of an answer, which must be one that fits into a header. */
    static Secret secret(String operation, @Nullable String token) {
        if (token == null || !TOKEN_TEXT.matcher(token).matches()) {
            throw new BadResponseException(
                    ErrorDetails.of("The answer holds no token.").in(operation));
        }
        return Secret.of(token);
    }

    /** Makes a call, and reads the JSON object of its answer. */
    <T> T call(HttpCall call, Function<JsonParser, T> reader) {
        return exchange(call, (parser, answer) -> reader.apply(parser)).value();
    }

    /** The same for a reader that quotes the answer, with how the call went. */
    <T> HttpResult<T> exchange(HttpCall call, BiFunction<JsonParser, HttpAnswer, T> reader) {
        return exchange(call, List.of(), reader);
    }

    /**
     * The same for a call that Ashby answers in the end.
     *
     * @param permissions of which the stored Ashby key needs one
     */
    <T> HttpResult<T> exchange(
            HttpCall call, List<Permission> permissions, BiFunction<JsonParser, HttpAnswer, T> reader) {
        return transport.exchange(complete(call), answer -> {
            if (!answer.isSuccess()) {
                throw failure(call.operation(), permissions, answer);
            }
            return json.read(call.operation(), answer, parser -> reader.apply(parser, answer));
        });
    }

    /** Makes a call whose answer tells nothing beyond its status. */
    void acknowledge(HttpCall call) {
        transport.execute(complete(call), answer -> {
            if (!answer.isSuccess()) {
                throw failure(call.operation(), List.of(), answer);
            }
            return true;
        });
    }

    private HttpCall complete(HttpCall call) {
        HttpCall complete = call.withHeaders(headers);
        return clientSecret == null ? complete : complete.withSecret(clientSecret.get());
    }

    private AshbyConnectorException failure(String operation, List<Permission> permissions, HttpAnswer answer)
            throws IOException {
        ErrorBody body = ErrorBody.read(answer);
        AirbyteError error = AirbyteError.parse(body.text());
        boolean own = error.isAirbytes() && !operation.equals(TOKEN);
        if (body.isForeign(answer, own || error.isAshbys())) {
            return ErrorBody.foreign(operation, "Airbyte", answer, error.words());
        }
        String quote = error.words() == null ? null : answer.quote(error.words());
        String message = quote == null
                ? "Airbyte reports a failure without a reason (HTTP " + answer.status() + ")."
                : "Airbyte says: " + quote + " (HTTP " + answer.status() + ")";
        ErrorDetails details = ErrorDetails.of(message)
                .quoting(quote)
                .in(operation)
                .code(error.code() == null ? null : answer.quote(error.code()))
                .requestId(answer.requestId());
        if (answer.status() == 400 && error.asksForOrganization()) {
            return new ConfigurationException(
                    details.hint("The credentials belong to several organizations: set airbyte.organization-id"
                            + " (AIRBYTE_ORGANIZATION_ID)."));
        }
        if (answer.status() == 404) {
            details = details.hint("Is it still there? 'ashby connectors list' shows the connectors of the workspace.");
        }
        return toException(
                answer.status(), details, permissions, answer.retryAfter().orElse(null));
    }

    /**
     * The exception for an error that Airbyte reports, or Ashby through it.
     *
     * @param permissions of which the stored Ashby key needs one
     */
    AshbyConnectorException toException(
            int status, ErrorDetails details, List<Permission> permissions, @Nullable Duration retryAfter) {
        boolean lacksPermission = "missing_endpoint_permission".equals(details.code());
        return errors.toException(
                status,
                lacksPermission
                        ? details.hint(ServiceErrors.missingPermission("The stored Ashby key", permissions))
                        : details,
                retryAfter);
    }

    @Override
    public void close() {
        transport.close();
    }
}
