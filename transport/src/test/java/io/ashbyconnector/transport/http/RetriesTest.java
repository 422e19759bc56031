package io.ashbyconnector.transport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.transport.rate.RateLimiter;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static URI url() {
        return URI.create(SERVER.baseUrl());
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status).withBody("{\"errors\":[\"no\"]}");
    }

    private static void stub(HttpCall call, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        SERVER.stubFor(post(call.path())
                .inScenario("two answers")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("answered")
                .willReturn(first));
        SERVER.stubFor(post(call.path())
                .inScenario("two answers")
                .whenScenarioStateIs("answered")
                .willReturn(then));
    }

    private static void assertSent(HttpCall call, int times) {
        SERVER.verify(times, postRequestedFor(urlEqualTo(call.path())));
    }

    static Stream<ResponseDefinitionBuilder> passingFailures() {
        Stream<ResponseDefinitionBuilder> statuses = Stream.of(
                        408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527)
                .map(RetriesTest::status);
        return Stream.concat(
                statuses,
                Stream.of(
                        aResponse()
                                .withStatus(502)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<html>Bad gateway</html>"),
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        aResponse().withFault(Fault.EMPTY_RESPONSE)));
    }

    @ParameterizedTest
    @MethodSource("passingFailures")
    void a_read_is_sent_again_after_a_failure_that_may_pass(ResponseDefinitionBuilder failure) {
        stub(READ, failure, okJson("{\"id\":\"1\"}"));
        try (HttpTransport transport = transport(url())) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
        }
        assertSent(READ, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 415, 422, 501, 505, 511, 528, 530})
    void a_read_is_not_sent_again_after_a_failure_that_stays(int status) {
        SERVER.stubFor(post(READ.path()).willReturn(status(status)));
        try (HttpTransport transport = transport(url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AshbyConnectorException.class)
                    .hasMessageContaining("no");
        }
        assertSent(READ, 1);
    }

    @Test
    void malformed_json_is_not_asked_for_again() {
        SERVER.stubFor(post(READ.path()).willReturn(okJson("{\"id\":")));
        try (HttpTransport transport = transport(url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(BadResponseException.class);
        }
        assertSent(READ, 1);
    }

    @Test
    void a_read_is_sent_again_after_a_response_timeout() throws Exception {
        try (RawServer server = RawServer.start(
                        connection -> {
                            connection.read();
                            connection.hang();
                        },
                        RawServer.answering(RawServer.json(200, "{\"id\":\"1\"}")));
                HttpTransport transport = transport(server.url(), QUICK.withResponseTimeout(Duration.ofMillis(100)))) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_refused_connection_is_tried_again_and_named() throws Exception {
        URI nobody;
        try (RawServer server = RawServer.start()) {
            nobody = server.url();
        }
        for (HttpCall call : new HttpCall[] {READ, WRITE}) {
            try (HttpTransport transport = transport(nobody);
                    LogCapture log = LogCapture.of(Retries.class)) {
                assertThatThrownBy(() -> transport.execute(call, Fixtures::read))
                        .isInstanceOf(NetworkException.class)
                        .hasMessageStartingWith(call.operation() + ": ")
                        .hasMessageContaining("refused");
                assertThat(log.messages())
                        .hasSize(4)
                        .last()
                        .asString()
                        .endsWith("attempt 4 failed (network), giving up");
            }
        }
    }

    @Test
    void an_unknown_host_is_named() {
        try (HttpTransport transport = transport(URI.create("http://nobody.invalid"), Fixtures.retries(0))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("nobody.invalid cannot be found");
        }
    }

    @Test
    void a_write_refused_for_the_rate_limit_is_sent_again() {
        stub(WRITE, status(429), okJson("{\"id\":\"1\"}"));
        try (HttpTransport transport = transport(url())) {
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
        }
        assertSent(WRITE, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void retries_are_limited(int maxRetries) {
        SERVER.stubFor(post(READ.path()).willReturn(status(503)));
        try (HttpTransport transport = transport(url(), Fixtures.retries(maxRetries))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(ApiException.class);
        }
        assertSent(READ, 1 + maxRetries);
    }

    @Test
    void the_wait_that_the_service_asks_for_is_kept() {
        stub(READ, status(429).withHeader("Retry-After", "1"), okJson("{\"id\":\"1\"}"));
        try (HttpTransport transport = transport(url());
                LogCapture log = LogCapture.of(Retries.class)) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(log.messages())
                    .containsExactly("candidate.list: attempt 1 failed (rate_limited), again in 1000 ms");
        }
    }

    @Test
    void a_service_that_asks_for_no_wait_gets_one_retry_without_and_the_others_with_one() {
        SERVER.stubFor(post(READ.path()).willReturn(status(429).withHeader("Retry-After", "0")));
        try (HttpTransport transport = transport(url(), Fixtures.firstBackoff(Duration.ofMillis(100)));
                LogCapture log = LogCapture.of(Retries.class)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(RateLimitedException.class);
            assertThat(log.messages()).hasSize(4).first().asString().endsWith("again in 0 ms");
            assertThat(log.messages().get(1)).doesNotEndWith("again in 0 ms");
        }
    }

    static Stream<String> longWaits() {
        return Stream.of(
                "600",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(600)));
    }

    @ParameterizedTest
    @MethodSource("longWaits")
    void a_wait_beyond_the_deadline_is_the_callers_to_decide(String retryAfter) {
        SERVER.stubFor(post(READ.path()).willReturn(status(429).withHeader("Retry-After", retryAfter)));
        try (HttpTransport transport = transport(url())) {
            RateLimitedException thrown =
                    catchThrowableOfType(RateLimitedException.class, () -> transport.execute(READ, Fixtures::read));
            assertThat(thrown.retryAfter()).isBetween(Duration.ofSeconds(500), Duration.ofSeconds(600));
        }
        assertSent(READ, 1);
    }

    @Test
    void waits_double_with_jitter_up_to_a_limit() {
        Duration first = Duration.ofMillis(100);
        Retries retries = new Retries(
                Fixtures.firstBackoff(first), new RateLimiter(first, System::nanoTime), new CountDownLatch(1));
        for (int sample = 0; sample < 200; sample++) {
            assertThat(retries.backoffMillis(1)).isBetween(50L, 150L);
            assertThat(retries.backoffMillis(2)).isBetween(100L, 300L);
            assertThat(retries.backoffMillis(5)).isBetween(800L, 2_400L);
            assertThat(retries.backoffMillis(20)).isEqualTo(10_000);
        }
        assertThat(Stream.generate(() -> retries.backoffMillis(3))
                        .limit(200)
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }
}
