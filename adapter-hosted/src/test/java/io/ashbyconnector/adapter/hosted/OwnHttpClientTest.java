package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.transport.http.HttpClientOptions;
import org.junit.jupiter.api.Test;

/** What a program sets of the HTTP client holds for calls and for tokens. */
class OwnHttpClientTest extends WireTest {

    @Test
    void tokens_lookups_and_calls_go_through_it() {
        answerAll();
        HttpClientOptions http = HttpClientOptions.defaults()
                .customize(client -> client.addRequestInterceptorLast(
                        (request, entity, context) -> request.setHeader("X-Gateway", "internal")));

        try (AshbyConnector ashby = AshbyConnector.connect(config(), new HostedAdapterProvider(http))) {
            ashby.users().page();
        }

        assertThat(AIRBYTE.findAll(anyRequestedFor(anyUrl())))
                .hasSize(3)
                .allSatisfy(
                        request -> assertThat(request.getHeader("X-Gateway")).isEqualTo("internal"));
    }
}
