package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.auth.Secret;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");

    @Test
    void a_request_is_exactly_this() throws Exception {
        HttpCall call = HttpCall.read("candidate.list", "POST", "/candidate.list")
                .withJson("{\"name\":\"Zo\u00eb \ud83d\ude00\"}")
                .withHeaders(Map.of("Accept", "application/json; version=1"));
        try (RawServer server = RawServer.start(RawServer.answering(GOOD));
                HttpTransport transport = transport(URI.create(server.url() + "/api/v1"))) {
            transport.execute(call, Fixtures::read);
            assertThat(server.request().head().lines().filter(line -> !line.isEmpty()))
                    .containsExactlyInAnyOrder(
                            "POST /api/v1/candidate.list HTTP/1.1",
                            "Host: 127.0.0.1:" + server.port(),
                            "Accept: application/json; version=1",
                            "Accept-Encoding: gzip, deflate",
                            "Authorization: Basic czNjcjN0LWtleS1vZi10aGUtdGVzdDo=",
                            "Content-Length: 20",
                            "Content-Type: application/json",
                            "Connection: keep-alive",
                            "User-Agent: ashby-test/1");
            assertThat(server.request().body()).isEqualTo("{\"name\":\"Zo\u00eb \ud83d\ude00\"}");
        }
    }

    @Test
    void a_call_may_have_another_method_and_no_body() throws Exception {
        HttpCall call = HttpCall.read("connector.get", "GET", "/connectors?name=a%20b");
        try (RawServer server = RawServer.start(RawServer.answering(GOOD));
                HttpTransport transport = transport(server.url())) {
            transport.execute(call, Fixtures::read);
            assertThat(server.request().head()).startsWith("GET /connectors?name=a%20b HTTP/1.1\r\n");
            assertThat(server.request().header("Content-Type")).isEmpty();
        }
    }

    @Test
    void the_user_agent_names_version_and_mode() {
        assertThat(UserAgent.of("direct")).matches("ashby-connector-java/\\S+ \\(direct\\)");
    }

    @Test
    void a_call_prints_neither_its_headers_nor_its_body() {
        HttpCall call = HttpCall.read("token", "POST", "/token")
                .withJson("{\"client_secret\":\"hidden-1\"}")
                .withSecret(Secret.of("hidden-2"))
                .withHeaders(Map.of("X-Key", "hidden-3"));

        assertThat(call).hasToString("token (POST /token)");
        assertThat(call.secrets()).containsExactly(Secret.of("hidden-2"));
    }
}
