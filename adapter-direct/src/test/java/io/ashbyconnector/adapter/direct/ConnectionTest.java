package io.ashbyconnector.adapter.direct;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.NetworkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a connector from its service: settings that cannot work, and a service that is not there. */
class ConnectionTest {

    @ParameterizedTest
    @CsvSource({
        "ashby.base-url, http://api.example.com, https",
        "ashby.base-url, not a url, ashby.base-url",
        "ashby.base-url, https://user:pw@api.example.com, ashby.base-url",
        "http.response-timeout, soon, http.response-timeout",
        "http.max-retries, -1, http.max-retries",
        "http.max-response-size, 0, http.max-response-size",
        "ashby.client-id, x, OAuth"
    })
    void a_setting_that_cannot_work_fails_before_anything_is_sent(String key, String value, String words) {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of("ashby.api-key", "key-full", key, value));

        assertThatThrownBy(() -> AshbyConnector.connect(config).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(words);
    }

    @Test
    void direct_mode_needs_a_key() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of("ashby.mode", "direct"));

        assertThatThrownBy(() -> AshbyConnector.connect(config).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ASHBY_API_KEY");
    }

    @Test
    void a_service_that_is_not_there_is_a_network_failure() throws IOException {
        assertUnreachable("http://127.0.0.1:" + freePort(), true);
    }

    @Test
    void a_service_that_speaks_no_tls_is_a_network_failure_that_stays() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerInPlainText(plain));
            server.start();
            assertUnreachable("https://127.0.0.1:" + plain.getLocalPort(), false);
        }
    }

    private static void answerInPlainText(ServerSocket plain) {
        try (var client = plain.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static void assertUnreachable(String baseUrl, boolean retryable) {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of("ashby.api-key", "key-full", "ashby.base-url", baseUrl))
                .with(ConfigKey.HTTP_MAX_RETRIES, "0");
        try (AshbyConnector connector = AshbyConnector.connect(config)) {
            assertThatThrownBy(() -> connector.candidates().page())
                    .isInstanceOfSatisfying(
                            NetworkException.class,
                            failure -> assertThat(failure.isRetryable()).isEqualTo(retryable))
                    .hasMessageStartingWith("candidates.list: ")
                    .hasMessageContaining("127.0.0.1");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
