package io.ashbyconnector.transport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.port.Authentication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose certificate no public authority signed, and one that asks for the client's. */
class OwnTlsTest {

    private static WireMockServer service;
    private static WireMockServer strict;
    private static Tls own;
    private static Tls client;
    private static Tls stranger;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        own = Tls.in(Files.createDirectory(directory.resolve("own")));
        client = Tls.in(Files.createDirectory(directory.resolve("client")));
        stranger = Tls.in(Files.createDirectory(directory.resolve("stranger")));
        service = new WireMockServer(https());
        strict = new WireMockServer(https().needClientAuth(true)
                .trustStoreType("PKCS12")
                .trustStorePath(client.store())
                .trustStorePassword(client.password()));
        List.of(service, strict).forEach(WireMockServer::start);
    }

    private static WireMockConfiguration https() {
        return WireMockConfiguration.options()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(own.store())
                .keystorePassword(own.password())
                .keyManagerPassword(own.password());
    }

    @AfterAll
    static void stop() {
        List.of(service, strict).forEach(WireMockServer::stop);
    }

    @BeforeEach
    void answer() {
        for (WireMockServer each : List.of(service, strict)) {
            each.resetAll();
            each.stubFor(post(anyUrl()).willReturn(okJson("{\"id\":\"1\"}")));
        }
    }

    @AfterEach
    void distrust() {
        Tls.distrust();
    }

    private static HttpTransport transport(String host, WireMockServer server, HttpClientOptions options) {
        URI url = URI.create("https://" + host + ":" + server.httpsPort());
        return new HttpTransport(url, Authentication.none(), QUICK, options, "ashby-test/1");
    }

    private static HttpTransport transport(WireMockServer server, SSLContext context) {
        return transport("localhost", server, HttpClientOptions.defaults().sslContext(context));
    }

    @Test
    void a_private_authority_is_refused_without_a_context_of_ones_own() {
        try (HttpTransport transport = transport("localhost", service, HttpClientOptions.defaults())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("No secure connection to localhost");
        }
        assertThat(service.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_private_authority_is_trusted_with_a_context_of_ones_own() throws Exception {
        try (HttpTransport transport = transport(service, own.trusting())) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
        }
    }

    @Test
    void the_jvms_trust_store_is_what_counts_without_one() {
        own.trust();
        try (HttpTransport transport = transport("localhost", service, HttpClientOptions.defaults())) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
        }
    }

    @Test
    void a_context_of_ones_own_trusts_nobody_else() throws Exception {
        own.trust();
        try (HttpTransport transport = transport(service, stranger.trusting())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(NetworkException.class);
        }
        assertThat(service.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_certificate_has_to_be_for_the_host_all_the_same() throws Exception {
        HttpClientOptions options = HttpClientOptions.defaults().sslContext(own.trusting());
        try (HttpTransport transport = transport("127.0.0.1", service, options)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(NetworkException.class);
        }
        assertThat(service.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_service_that_asks_for_a_certificate_gets_it() throws Exception {
        try (HttpTransport transport = transport(strict, own.trusting(client))) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
        }
    }

    @Test
    void a_service_that_asks_for_a_certificate_refuses_none_and_another_one() throws Exception {
        for (SSLContext context : List.of(own.trusting(), own.trusting(stranger))) {
            try (HttpTransport transport = transport(strict, context)) {
                assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                        .isInstanceOf(NetworkException.class);
                assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                        .isInstanceOf(AshbyConnectorException.class);
            }
        }
        assertThat(strict.getAllServeEvents()).isEmpty();
    }
}
