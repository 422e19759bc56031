package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connectors in direct mode to a server that answers what the test says. */
abstract class WireTest {

    static final String KEY = "wire-key-5f0c2a";

    @RegisterExtension
    static final WireMockExtension ASHBY = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final List<AshbyConnector> connectors = new ArrayList<>();

    @AfterEach
    final void closeConnectors() {
        connectors.forEach(AshbyConnector::close);
    }

    static ConnectorConfig config() {
        return ConnectorConfig.fromMap(
                Map.of("ashby.api-key", KEY, "ashby.base-url", ASHBY.baseUrl(), "http.max-retries", "0"));
    }

    final AshbyConnector connect() {
        return connect(config());
    }

    final AshbyConnector connect(ConnectorConfig config) {
        AshbyConnector connector = AshbyConnector.connect(config);
        connectors.add(connector);
        return connector;
    }

    final AshbyConnector connect(ConfigKey key, String value) {
        return connect(config().with(key, value));
    }

    /** Answers every operation. */
    static void answer(ResponseDefinitionBuilder answer) {
        ASHBY.stubFor(post(anyUrl()).willReturn(answer));
    }

    static void answer(String operation, ResponseDefinitionBuilder answer) {
        ASHBY.stubFor(post("/" + operation).willReturn(answer));
    }

    static void answer(String json) {
        answer(okJson(json));
    }
}
