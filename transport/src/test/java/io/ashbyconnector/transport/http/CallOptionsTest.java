package io.ashbyconnector.transport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.ashbyconnector.transport.http.Fixtures.KEY;
import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call wants otherwise than its transport, and what is told of it afterwards. */
class CallOptionsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static URI url() {
        return URI.create(SERVER.baseUrl());
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(READ.path()).willReturn(answer));
    }

    private static void answer(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        SERVER.stubFor(post(READ.path())
                .inScenario("two answers")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("answered")
                .willReturn(first));
        SERVER.stubFor(post(READ.path())
                .inScenario("two answers")
                .whenScenarioStateIs("answered")
                .willReturn(then));
    }

    private static ResponseDefinitionBuilder busy() {
        return aResponse().withStatus(503).withHeader("X-Request-Id", "r-1").withBody("{}");
    }

    private static ResponseInfo info(AshbyConnectorException failure) {
        return Objects.requireNonNull(failure.responseInfo());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void the_retries_of_a_call_come_before_those_of_the_settings(int retries) {
        answer(busy());
        try (HttpTransport transport = transport(url())) {
            ApiException thrown = catchThrowableOfType(
                    ApiException.class,
                    () -> transport.execute(READ.with(CallOptions.defaults().maxRetries(retries)), Fixtures::read));
            ResponseInfo info = info(thrown);
            assertThat(info.attempts()).isEqualTo(1 + retries);
            assertThat(info.status()).isEqualTo(503);
            assertThat(info.requestId()).isEqualTo("r-1");
            assertThat(info.headers()).isEmpty();
        }
        SERVER.verify(1 + retries, postRequestedFor(urlEqualTo(READ.path())));
    }

    @Test
    void the_deadline_of_a_call_comes_before_that_of_the_settings() {
        answer(okJson("{\"id\":\"1\"}").withFixedDelay(5_000));
        try (HttpTransport transport = transport(url())) {
            assertThatThrownBy(() ->
                            transport.execute(READ.with(CallOptions.deadline(Duration.ofMillis(200))), Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessage(
                            "candidate.list: The deadline of 200 ms passed. Give the call a longer deadline, or ask for"
                                    + " less.");
        }
    }

    @Test
    void a_call_may_take_longer_than_the_settings_say() {
        answer(okJson("{\"id\":\"1\"}").withFixedDelay(400));
        try (HttpTransport transport = transport(url(), QUICK.withDeadline(Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageEndingWith("Raise http.deadline, or ask for less.");
            assertThat(transport.execute(READ.with(CallOptions.deadline(Duration.ofMinutes(1))), Fixtures::read))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_turn_after_the_deadline_of_a_call_is_the_callers_to_decide() {
        answer(aResponse()
                .withStatus(429)
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", "60")
                .withBody("{}"));
        try (HttpTransport transport = transport(url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(RateLimitedException.class);
            RateLimitedException thrown = catchThrowableOfType(
                    RateLimitedException.class,
                    () -> transport.execute(READ.with(CallOptions.deadline(Duration.ofMillis(50))), Fixtures::read));
            assertThat(thrown.details().hint())
                    .isEqualTo("Call again then, or give the call a longer deadline to wait for it.");
            assertThat(thrown.responseInfo()).isNull();
        }
        SERVER.verify(1, postRequestedFor(urlEqualTo(READ.path())));
    }

    @Test
    void an_answer_comes_with_what_is_known_of_its_call() {
        answer(busy(), okJson("{\"id\":\"1\"}").withHeader("X-Ashby-Request-Id", "r-2"));
        try (HttpTransport transport = transport(url())) {
            HttpResult<String> result = transport.exchange(READ, Fixtures::read);
            assertThat(result.value()).isEqualTo("1");
            assertThat(result.info())
                    .isEqualTo(new ResponseInfo("r-2", 200, 2, result.info().elapsed(), Map.of()));
            assertThat(result.info().elapsed()).isPositive();
        }
    }

    @Test
    void headers_are_kept_when_they_are_asked_for_and_hold_no_secret() {
        answer(okJson("{\"id\":\"1\"}")
                .withHeader("X-Trace", "7")
                .withHeader("X-Twice", "a", "b")
                .withHeader("X-Echo", "you sent " + KEY + " to us"));
        try (HttpTransport transport = transport(url())) {
            Map<String, String> headers = transport
                    .exchange(READ.with(CallOptions.defaults().headers()), Fixtures::read)
                    .info()
                    .headers();
            assertThat(headers)
                    .containsEntry("x-trace", "7")
                    .containsEntry("X-Twice", "a, b")
                    .containsEntry("X-Echo", "you sent [redacted] to us");
        }
    }

    @Test
    void so_they_are_of_a_failure() {
        answer(aResponse().withStatus(400).withHeader("X-Trace", "7").withBody("{}"));
        try (HttpTransport transport = transport(url())) {
            assertThatThrownBy(() ->
                            transport.execute(READ.with(CallOptions.defaults().headers()), Fixtures::read))
                    .extracting(thrown ->
                            info((AshbyConnectorException) thrown).headers().get("x-trace"))
                    .isEqualTo("7");
        }
    }

    @Test
    void a_connection_that_fails_has_attempts_and_no_status() throws Exception {
        URI nobody;
        try (RawServer server = RawServer.start()) {
            nobody = server.url();
        }
        try (HttpTransport transport = transport(nobody)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .extracting(thrown -> info((AshbyConnectorException) thrown))
                    .matches(info -> info.attempts() == 4 && info.status() == null && info.requestId() == null);
        }
    }
}
