package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.transport.http.HttpClientOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a program sets of the HTTP client holds for calls and for files. */
class OwnHttpClientTest extends WireTest {

    @Test
    void calls_and_files_go_through_it() throws IOException {
        answer("{\"success\": true, \"results\": [{\"id\": \"1\"}], \"moreDataAvailable\": false}");
        answer("file.info", okJson("{\"success\": true, \"results\": {\"url\": \"" + ASHBY.url("/file") + "\"}}"));
        ASHBY.stubFor(get("/file").willReturn(ok("%PDF")));
        HttpClientOptions http = HttpClientOptions.defaults()
                .customize(client -> client.addRequestInterceptorLast(
                        (request, entity, context) -> request.setHeader("X-Gateway", "internal")));

        try (AshbyConnector ashby = AshbyConnector.connect(config(), new DirectAdapterProvider(http))) {
            ashby.jobs().page();
            ashby.files().download("eyJh", new ByteArrayOutputStream());
        }

        assertThat(ASHBY.findAll(anyRequestedFor(anyUrl())))
                .extracting(request -> request.getUrl() + " " + request.getHeader("X-Gateway"))
                .containsExactly("/job.list internal", "/file.info internal", "/file internal");
    }
}
