package io.ashbyconnector.transport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.DefaultAuthenticationStrategy;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a program may change of Apache HttpClient, and what it cannot. */
class HttpClientOptionsTest {

    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance().build();

    @BeforeEach
    void answer() {
        stub(okJson("{\"id\":\"1\"}"));
    }

    private static void stub(ResponseDefinitionBuilder answer) {
        SERVICE.stubFor(post(anyUrl()).willReturn(answer));
    }

    private static HttpTransport transport(HttpSettings settings, HttpClientOptions options) {
        return new HttpTransport(
                URI.create(SERVICE.baseUrl()),
                new Fixtures.Keys(new Credential.ApiKey(Secret.of(Fixtures.KEY))),
                settings,
                options,
                "ashby-test/1");
    }

    private static List<LoggedRequest> requests() {
        return SERVICE.findAll(anyRequestedFor(anyUrl()));
    }

    /** Turns on all that the transport turns off, and leads elsewhere. */
    private static HttpClientOptions meddling() {
        return HttpClientOptions.defaults().customize(HttpClientOptionsTest::meddle);
    }

    private static void meddle(HttpClientBuilder client) {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        credentials.setCredentials(
                new AuthScope(null, -1), new UsernamePasswordCredentials("ada", "lovelace".toCharArray()));
        HttpHost nowhere = new HttpHost("http", "127.0.0.1", 9);
        client.setRetryStrategy(new DefaultHttpRequestRetryStrategy(5, TimeValue.ofMilliseconds(1)))
                .setRedirectStrategy(new DefaultRedirectStrategy())
                .setDefaultCookieStore(new BasicCookieStore())
                .setDefaultCredentialsProvider(credentials)
                .setTargetAuthenticationStrategy(DefaultAuthenticationStrategy.INSTANCE)
                .setConnectionManager(new BasicHttpClientConnectionManager())
                .setConnectionManagerShared(true)
                .setRequestExecutor(new HttpRequestExecutor())
                .setProxy(nowhere)
                .setRoutePlanner(new DefaultProxyRoutePlanner(nowhere))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.DISABLED)
                        .setConnectionRequestTimeout(Timeout.ofMilliseconds(1))
                        .setRedirectsEnabled(true)
                        .build());
    }

    @Test
    void customizers_add_to_each_request_in_their_order() {
        HttpClientOptions options = HttpClientOptions.defaults()
                .customize(client -> client.setUserAgent("first"))
                .customize(client -> client.setUserAgent("payroll/2")
                        .addRequestInterceptorLast(
                                (request, entity, context) -> request.setHeader("X-Gateway", "internal")));
        try (HttpTransport transport = transport(QUICK, options)) {
            transport.execute(READ, Fixtures::read);
            transport.execute(WRITE, Fixtures::read);
        }
        assertThat(requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.getHeader("X-Gateway")).isEqualTo("internal");
            assertThat(request.getHeader("User-Agent")).isEqualTo("payroll/2");
            assertThat(request.getHeader("Authorization")).startsWith("Basic ");
        });
    }

    @Test
    @SuppressWarnings("NullAway")
    void what_is_missing_is_refused_at_once() {
        assertThatThrownBy(() -> HttpClientOptions.defaults().sslContext(null))
                .isInstanceOf(MissingParameterException.class);
        assertThatThrownBy(() -> HttpClientOptions.defaults().customize(null))
                .isInstanceOf(MissingParameterException.class);
    }

    @Test
    void neither_the_way_to_the_service_nor_the_connections_can_be_changed() {
        try (HttpTransport transport = transport(QUICK, meddling())) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
        }
        assertThat(requests()).hasSize(2);
    }

    @Test
    void a_write_is_sent_once() {
        stub(aResponse().withFault(Fault.EMPTY_RESPONSE));
        try (HttpTransport transport = transport(QUICK, meddling())) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_read_is_tried_as_often_as_configured() {
        stub(aResponse().withStatus(503));
        try (HttpTransport transport = transport(Fixtures.retries(2), meddling())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .satisfies(failure -> assertThat(requests()).hasSize(3));
        }
    }

    @Test
    void no_interceptor_sends_a_write_again() {
        stub(aResponse().withStatus(503));
        AtomicInteger repeated = new AtomicInteger();
        HttpClientOptions options = HttpClientOptions.defaults()
                .customize(client -> client.addExecInterceptorFirst("again", (request, scope, chain) -> {
                    ClassicHttpRequest second =
                            ClassicRequestBuilder.copy(scope.originalRequest).build();
                    EntityUtils.consume(chain.proceed(request, scope).getEntity());
                    repeated.incrementAndGet();
                    return chain.proceed(second, scope);
                }));
        try (HttpTransport transport = transport(QUICK, options)) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(repeated).hasValue(1);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        stub(aResponse().withStatus(302).withHeader("Location", SERVICE.baseUrl() + "/elsewhere"));
        try (HttpTransport transport = transport(QUICK, meddling())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).hasMessageContaining("302");
        }
        assertThat(requests()).hasSize(1);
    }

    @Test
    void no_cookie_is_kept() {
        stub(okJson("{\"id\":\"1\"}").withHeader("Set-Cookie", "session=s1; Path=/"));
        try (HttpTransport transport = transport(QUICK, meddling())) {
            transport.execute(READ, Fixtures::read);
            transport.execute(READ, Fixtures::read);
        }
        assertThat(requests()).hasSize(2).noneMatch(request -> request.containsHeader("Cookie"));
    }

    @Test
    void no_other_credential_is_tried() {
        stub(aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=\"ashby\""));
        try (HttpTransport transport = transport(QUICK, meddling())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThat(requests()).hasSize(1);
    }

    @Test
    void an_answer_that_is_too_large_is_refused() {
        stub(okJson("{\"id\":\"" + "x".repeat(4000) + "\"}"));
        HttpSettings small = QUICK.withMaxResponseSize(1000);
        try (HttpTransport transport = transport(small, meddling())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(BadResponseException.class);
        }
    }

    @Test
    void timeouts_are_those_of_the_settings() {
        stub(okJson("{\"id\":\"1\"}").withFixedDelay(60_000));
        HttpSettings hasty = Fixtures.retries(0).withResponseTimeout(Duration.ofMillis(100));
        try (HttpTransport transport = transport(hasty, meddling())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class);
        }
    }

    @Test
    void closing_ends_connections_that_a_customizer_calls_shared() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            connection.write(RawServer.json(200, "{\"id\":\"1\"}"));
            connection.hang();
        })) {
            HttpTransport transport = new HttpTransport(
                    server.url(), new Fixtures.Keys(new Credential.ApiKey(Secret.of("k"))), QUICK, meddling(), "t");
            transport.execute(READ, Fixtures::read);
            transport.close();
            server.await("client gone");
        }
    }

    @Test
    void what_a_customizer_throws_is_thrown_where_the_client_is_made() {
        HttpClientOptions broken = HttpClientOptions.defaults().customize(client -> {
            throw new IllegalArgumentException("no such gateway");
        });
        assertThatThrownBy(() -> transport(QUICK, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such gateway");
    }
}
