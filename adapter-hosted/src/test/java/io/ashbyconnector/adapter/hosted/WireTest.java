package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connectors in hosted mode to a server that answers what the test says. */
abstract class WireTest {

    static final String CLIENT_ID = "0f3c9a52-7d0e-4b9a-9c3f-2f6f5d1b7a10";
    static final String CLIENT_SECRET = "wire-secret-8d41e7";
    static final String TOKEN = "wire-token-1";
    static final String CONNECTOR = "9d1f2a34-77aa-4f0e-9a55-3c1b2d4e5f60";
    static final String DEFINITION = "4e8c9fa0-3634-499b-b948-11581b5c3efa";

    static final String TOKEN_PATH = "/api/v1/account/applications/token";
    static final String SCOPED_TOKEN_PATH = "/api/v1/account/applications/scoped-token";
    static final String CONNECTORS_PATH = "/api/v1/integrations/connectors";
    static final String EXECUTE_PATH = CONNECTORS_PATH + "/" + CONNECTOR + "/execute";

    static final String ONE_USER = """
            {"status": "success", "result": [{"id": "u1"}],
             "connector_metadata": {"cursor": null, "has_more": false}}""";

    @RegisterExtension
    static final WireMockExtension AIRBYTE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(130))
            .build();

    private final List<AshbyConnector> connectors = new ArrayList<>();

    @AfterEach
    final void closeConnectors() {
        connectors.forEach(AshbyConnector::close);
    }

    /** Client credentials and a workspace in which the connector has to be found. */
    static ConnectorConfig config() {
        return ConnectorConfig.fromMap(Map.of(
                "airbyte.client-id",
                CLIENT_ID,
                "airbyte.client-secret",
                CLIENT_SECRET,
                "airbyte.base-url",
                AIRBYTE.baseUrl(),
                "http.max-retries",
                "0"));
    }

    /** A ready token, and the connector by its id: nothing precedes a call. */
    static ConnectorConfig readyConfig() {
        return ConnectorConfig.fromMap(Map.of(
                "airbyte.bearer-token",
                TOKEN,
                "airbyte.connector-id",
                CONNECTOR,
                "airbyte.base-url",
                AIRBYTE.baseUrl(),
                "http.max-retries",
                "0"));
    }

    final AshbyConnector connect(ConnectorConfig config) {
        AshbyConnector connector = AshbyConnector.connect(config);
        connectors.add(connector);
        return connector;
    }

    /** With client credentials. */
    final AshbyConnector connect(ConfigKey key, String value) {
        return connect(config().with(key, value));
    }

    /** With nothing to do before the first call. */
    final AshbyConnector connectReady() {
        return connect(readyConfig());
    }

    /** Tokens, one connector in every workspace, and one user. */
    static void answerAll() {
        answerToken(TOKEN, 900);
        answerLookup(connector(CONNECTOR));
        answer(okJson(ONE_USER));
    }

    static void answerToken(String token, int lifetime) {
        answerToken(okJson(token(token, lifetime)));
    }

    static void answerToken(ResponseDefinitionBuilder answer) {
        AIRBYTE.stubFor(post(TOKEN_PATH).willReturn(answer));
    }

    static String token(String token, int lifetime) {
        return "{\"access_token\": \"" + token + "\", \"token_type\": \"bearer\", \"expires_in\": " + lifetime
                + ", \"organization_id\": null}";
    }

    static void answerLookup(String... connectors) {
        answerLookup(okJson("{\"data\": [" + String.join(", ", connectors) + "]}"));
    }

    static void answerLookup(ResponseDefinitionBuilder answer) {
        AIRBYTE.stubFor(get(urlPathEqualTo(CONNECTORS_PATH)).willReturn(answer));
    }

    static String connector(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"Recruiting " + id.charAt(0)
                + "\", \"summarized_source_template\": {\"name\": \"Ashby\"},"
                + " \"created_at\": \"2026-04-20T21:57:20.991787Z\", \"updated_at\": null}";
    }

    /** Answers every execution through {@link #CONNECTOR}. */
    static void answer(ResponseDefinitionBuilder answer) {
        AIRBYTE.stubFor(post(EXECUTE_PATH).willReturn(answer));
    }

    static void answer(String json) {
        answer(okJson(json));
    }

    static ResponseDefinitionBuilder failure(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static RequestPatternBuilder tokenCalls() {
        return postRequestedFor(urlEqualTo(TOKEN_PATH));
    }

    static RequestPatternBuilder lookups() {
        return getRequestedFor(urlPathEqualTo(CONNECTORS_PATH));
    }

    static RequestPatternBuilder executions() {
        return postRequestedFor(urlEqualTo(EXECUTE_PATH));
    }

    /** The only request of its kind. */
    static LoggedRequest only(RequestPatternBuilder kind) {
        AIRBYTE.verify(1, kind);
        return AIRBYTE.findAll(kind).get(0);
    }
}
