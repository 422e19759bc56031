package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.testkit.LogCapture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a token is fetched, kept, and replaced when it is refused. */
class TokenWireTest extends WireTest {

    private static final String UNAUTHORIZED = "{\"detail\": \"Not authenticated\"}";

    @BeforeEach
    void serve() {
        answerAll();
    }

    @Test
    void a_token_is_asked_for_with_the_client_credentials_alone() {
        connect(config()).users().page();

        LoggedRequest request = only(tokenCalls());
        AIRBYTE.verify(tokenCalls()
                .withRequestBody(equalToJson(
                        "{\"client_id\": \"" + CLIENT_ID + "\", \"client_secret\": \"" + CLIENT_SECRET + "\"}")));
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        assertThat(request.getHeader("User-Agent")).contains("hosted");
        assertThat(request.containsHeader("Authorization")).isFalse();
        assertThat(request.containsHeader("X-Organization-Id")).isFalse();
        assertThat(only(lookups()).getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(only(executions()).getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void a_token_serves_many_calls() {
        AshbyConnector connector = connect(config());
        for (int i = 0; i < 5; i++) {
            connector.users().page();
        }

        AIRBYTE.verify(1, tokenCalls());
        AIRBYTE.verify(5, executions());
    }

    @Test
    void a_refused_token_is_replaced_once_and_the_call_repeated_once() {
        answerTokenThen("stale", "fresh");
        refuse("stale");

        assertThat(connect(config()).users().page().records()).hasSize(1);

        AIRBYTE.verify(2, tokenCalls());
        AIRBYTE.verify(2, executions());
        AIRBYTE.verify(1, executions().withHeader("Authorization", equalTo("Bearer fresh")));
    }

    @Test
    void a_token_that_is_refused_for_ever_is_replaced_once() {
        answerTokenThen("stale", "fresh");
        answer(failure(401, UNAUTHORIZED));

        assertThatThrownBy(() -> connect(config().with(ConfigKey.HTTP_MAX_RETRIES, "3"))
                        .users()
                        .page())
                .isInstanceOfSatisfying(AuthenticationException.class, refused -> {
                    assertThat(refused.details().message()).isEqualTo("Airbyte says: Not authenticated (HTTP 401)");
                    assertThat(refused.details().operation()).isEqualTo("users.list");
                    assertThat(refused.details().hint())
                            .contains("from airbyte.client-id (", "from airbyte.client-secret (");
                });
        AIRBYTE.verify(2, tokenCalls());
        AIRBYTE.verify(2, executions());
    }

    @Test
    void a_refused_lookup_replaces_the_token_too() {
        answerTokenThen("stale", "fresh");
        answerLookup(failure(401, UNAUTHORIZED));

        assertThatThrownBy(() -> connect(config()).users().page()).isInstanceOf(AuthenticationException.class);
        AIRBYTE.verify(2, tokenCalls());
        AIRBYTE.verify(2, lookups());
        AIRBYTE.verify(0, executions());
    }

    @Test
    void a_ready_token_is_used_as_it_is() {
        connectReady().users().page();

        assertThat(only(executions()).getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
        AIRBYTE.verify(0, tokenCalls());
    }

    @Test
    void a_ready_token_that_is_refused_has_expired() {
        answer(failure(401, UNAUTHORIZED));

        assertThatThrownBy(() -> connectReady().users().page())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("expired")
                .hasMessageContaining("The bearer token from airbyte.bearer-token (")
                .message()
                .doesNotContainIgnoringCase("client");
        AIRBYTE.verify(1, executions());
        AIRBYTE.verify(0, tokenCalls());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail\": \"invalid client credentials\"}",
                "{\"detail\": \"unknown: ECHO\"}",
                "{\"message\": \"no\", \"errors\": [{\"message\": \"ECHO\", \"error_code\": \"ECHO\"}]}",
                "client_secret=ECHO&grant_type=client_credentials",
                "{\"error\": \"ECHO"
            })
    void wrong_client_credentials_are_not_repeated(String body) {
        answerToken(failure(401, body.replace("ECHO", CLIENT_SECRET)).withHeader("x-request-id", CLIENT_SECRET));
        try (LogCapture log = LogCapture.start()) {
            AuthenticationException refused = catchThrowableOfType(
                    AuthenticationException.class,
                    () -> connect(config()).users().page());

            assertThat(refused.details().operation()).isEqualTo("airbyte.token");
            assertThat(refused.details().hint()).contains("the client secret from airbyte.client-secret (");
            assertThat(refused.toString() + refused.details() + log.text()).doesNotContain(CLIENT_SECRET);
        }
        AIRBYTE.verify(1, tokenCalls());
        AIRBYTE.verify(0, lookups());
    }

    static Stream<Arguments> badDays() {
        return Stream.of(
                Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), NetworkException.class),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), NetworkException.class),
                Arguments.of(aResponse().withFixedDelay(1500), RequestTimeoutException.class),
                Arguments.of(aResponse().withStatus(307).withHeader("Location", "/"), NetworkException.class),
                Arguments.of(aResponse().withStatus(503).withBody("<html>Busy</html>"), ApiException.class),
                Arguments.of(
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>Sign in</html>"),
                        BadResponseException.class),
                Arguments.of(okJson("{\"token_type\": \"bearer\"}"), BadResponseException.class),
                Arguments.of(okJson("{\"access_token\": null}"), BadResponseException.class),
                Arguments.of(okJson("{\"access_token\": \"\"}"), BadResponseException.class),
                Arguments.of(okJson("{\"access_token\": \"a\\r\\nX-Evil: 1\"}"), BadResponseException.class),
                Arguments.of(okJson("{\"access_token\": {\"a\": 1}}"), BadResponseException.class),
                Arguments.of(okJson("[]"), BadResponseException.class),
                Arguments.of(okJson("{\"access_token\": \"a"), BadResponseException.class),
                Arguments.of(aResponse(), BadResponseException.class));
    }

    @ParameterizedTest
    @MethodSource("badDays")
    void without_a_token_nothing_is_called(
            ResponseDefinitionBuilder answer, Class<? extends AshbyConnectorException> exception) {
        answerToken(answer);

        assertThatThrownBy(() -> connect(ConfigKey.HTTP_RESPONSE_TIMEOUT, "500ms")
                        .users()
                        .page())
                .isExactlyInstanceOf(exception)
                .hasMessageStartingWith("airbyte.token: ");
        AIRBYTE.verify(0, lookups());
        AIRBYTE.verify(0, executions());
    }

    @Test
    void fetching_a_token_is_tried_again() {
        AIRBYTE.stubFor(post(TOKEN_PATH)
                .inScenario("token")
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withStatus(502))
                .willSetStateTo("up"));
        AIRBYTE.stubFor(
                post(TOKEN_PATH).inScenario("token").whenScenarioStateIs("up").willReturn(okJson(token(TOKEN, 900))));

        assertThat(connect(ConfigKey.HTTP_MAX_RETRIES, "1").users().page().records())
                .hasSize(1);
        AIRBYTE.verify(2, tokenCalls());
    }

    @Test
    void after_a_failure_the_next_call_fetches_again() {
        answerToken(failure(500, ""));
        AshbyConnector connector = connect(config());
        assertThatThrownBy(() -> connector.users().page()).isInstanceOf(ApiException.class);
        answerToken(TOKEN, 900);

        assertThat(connector.users().page().records()).hasSize(1);
    }

    private static void answerTokenThen(String first, String second) {
        AIRBYTE.stubFor(post(TOKEN_PATH)
                .inScenario("tokens")
                .whenScenarioStateIs(STARTED)
                .willReturn(okJson(token(first, 900)))
                .willSetStateTo("later"));
        AIRBYTE.stubFor(post(TOKEN_PATH)
                .inScenario("tokens")
                .whenScenarioStateIs("later")
                .willReturn(okJson(token(second, 900))));
    }

    private static void refuse(String token) {
        AIRBYTE.stubFor(post(EXECUTE_PATH)
                .atPriority(1)
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(failure(401, UNAUTHORIZED)));
    }
}
