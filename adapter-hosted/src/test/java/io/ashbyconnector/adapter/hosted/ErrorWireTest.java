package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RateLimitedException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which the Agent API reports a failure, at each status, becomes the exception of its kind. */
class ErrorWireTest extends WireTest {

    private static final String NO_REASON = "Airbyte reports a failure without a reason";

    /** A body, and the words that callers read of it; null when it has none. */
    record Dialect(
            String name,
            String body,
            @Nullable String words,
            @Nullable String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<Integer, ErrorType> STATUSES = Map.ofEntries(
            Map.entry(400, ErrorType.INVALID_INPUT),
            Map.entry(401, ErrorType.AUTHENTICATION),
            Map.entry(403, ErrorType.AUTHENTICATION),
            Map.entry(404, ErrorType.CONFIGURATION),
            Map.entry(409, ErrorType.API_ERROR),
            Map.entry(422, ErrorType.INVALID_INPUT),
            Map.entry(429, ErrorType.RATE_LIMITED),
            Map.entry(500, ErrorType.API_ERROR),
            Map.entry(502, ErrorType.API_ERROR),
            Map.entry(503, ErrorType.API_ERROR),
            Map.entry(504, ErrorType.API_ERROR),
            Map.entry(524, ErrorType.API_ERROR));

    static Stream<Dialect> dialects() {
        return Stream.of(
                new Dialect("declared", """
                        {"message": "Connector not accessible", "errors": [{"field": "workspace_name",
                         "message": "Unknown workspace", "error_code": "unknown_name", "details": null}]}""", "workspace_name: Unknown workspace", "unknown_name"),
                new Dialect("declared without errors", """
                        {"message": "required property 'start_date' not found", "errors": []}""", "required property 'start_date' not found", null),
                new Dialect("declared with nulls", """
                        {"message": "Not now", "errors": [{"field": null, "message": null, "error_code": null}]}""", "Not now", null),
                new Dialect("many errors", """
                        {"errors": [{"message": "one"}, {"message": "two", "error_code": "second"}, {"message": "one"},
                         "three"]}""", "one, two, three", "second"),
                new Dialect("detail", "{\"detail\": \"Connector is busy\"}", "Connector is busy", null),
                new Dialect("detail list", """
                        {"detail": [{"type": "missing", "loc": ["body", "entity"], "msg": "Field required", "input": {}},
                         {"type": "int", "loc": ["body", "params", 0], "msg": "Not a number"}]}""", "body.entity: Field required, body.params.0: Not a number", null),
                new Dialect("detail object", "{\"detail\": {\"message\": \"Not ready\"}}", "Not ready", null),
                new Dialect("error", "{\"error\": \"Not ready\"}", "Not ready", null),
                new Dialect("Ashby's words", """
                        {"success": false, "errorInfo": {"code": "opening_in_use", "message": "It is in use"}}""", "It is in use", "opening_in_use"),
                new Dialect("for users", """
                        {"errors": [{"userPresentableMessage": "The API key was rejected",
                         "message": "401 from upstream"}]}""", "The API key was rejected", null),
                new Dialect("plain text", "upstream request timed out", "upstream request timed out", null),
                new Dialect("cut JSON", "{\"detail\": \"Conn", "{\"detail\": \"Conn", null),
                new Dialect("a list", "[{\"a\": 1}]", "[{\"a\": 1}]", null),
                new Dialect("other JSON", "{\"status\": 500}", null, null),
                new Dialect("blank words", "{\"detail\": \" \", \"message\": null, \"errors\": null}", null, null),
                new Dialect("HTML", "<!DOCTYPE html><html><body>Bad Gateway</body></html>", null, null),
                new Dialect("nothing", "", null, null));
    }

    static Stream<Arguments> dialectsAtEachStatus() {
        return STATUSES.keySet().stream()
                .sorted()
                .flatMap(status -> dialects().map(dialect -> Arguments.of(status, dialect)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("dialectsAtEachStatus")
    void a_dialect_is_understood_at_each_status(int status, Dialect dialect) {
        AshbyConnectorException thrown =
                failure(aResponse().withStatus(status).withBody(dialect.body()).withHeader("x-request-id", "req-9"));

        if (isForeign(status, dialect)) {
            assertThat(thrown.type()).isEqualTo(ErrorType.BAD_RESPONSE);
            assertThat(thrown.details().message())
                    .isEqualTo("The answer (HTTP " + status + ") is not from Airbyte"
                            + (dialect.words() == null ? "." : ": " + dialect.words()));
            return;
        }
        assertThat(thrown.type()).isEqualTo(STATUSES.get(status));
        assertThat(thrown.isRetryable()).isEqualTo(status == 429 || status >= 500);
        assertThat(thrown.code()).isEqualTo(dialect.code());
        assertThat(thrown.requestId()).isEqualTo("req-9");
        assertThat(thrown.details().operation()).isEqualTo("users.list");
        assertThat(thrown.details().message())
                .isEqualTo(
                        dialect.words() == null
                                ? NO_REASON + " (HTTP " + status + ")."
                                : "Airbyte says: " + dialect.words() + " (HTTP " + status + ")");
        assertThat(thrown.details().quote()).isEqualTo(dialect.words());
    }

    /** A gateway's page, and a 404 that is not in Airbyte's own form. */
    private static boolean isForeign(int status, Dialect dialect) {
        boolean webPage = dialect.body().startsWith("<");
        boolean own = !Set.of(
                        "error", "plain text", "cut JSON", "a list", "other JSON", "blank words", "HTML", "nothing")
                .contains(dialect.name());
        return status == 404 ? !own : webPage && status < 429;
    }

    @ParameterizedTest
    @CsvSource({"17, 17", "'  3 ', 3", "soon, "})
    void a_rate_limit_carries_the_wait_that_is_asked_for(String header, @Nullable Long seconds) {
        RateLimitedException limited =
                (RateLimitedException) failure(failure(429, "{}").withHeader("Retry-After", header));

        assertThat(limited.retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void a_web_page_is_not_quoted_whatever_it_begins_with() {
        assertThat(failure(aResponse()
                        .withStatus(502)
                        .withHeader("Content-Type", "Text/HTML; charset=utf-8")
                        .withBody("Oops <html>")))
                .hasMessageContaining(NO_REASON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail\": \"User belongs to several: specify target organization\"}",
                "{\"message\": \"Please Specify target organization.\", \"errors\": [{\"message\": \"bad request\"}]}",
                "specify target organization"
            })
    void an_ambiguous_organization_is_a_setting_that_is_missing(String body) {
        answerAll();
        answerToken(failure(400, body));
        assertOrganizationIsMissing();

        answerToken(TOKEN, 900);
        answerLookup(failure(400, body));
        assertOrganizationIsMissing();

        answerLookup(connector(CONNECTOR));
        answer(failure(400, body));
        assertOrganizationIsMissing();
    }

    private void assertOrganizationIsMissing() {
        assertThatThrownBy(() -> connect(config()).users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("airbyte.organization-id")
                .hasMessageContaining("AIRBYTE_ORGANIZATION_ID");
    }

    @Test
    void a_code_of_ashbys_says_more_than_the_status() {
        String body = "{\"message\": \"No\", \"errors\": [{\"message\": \"No\", \"error_code\": \"CODE\"}]}";

        assertThat(failure(failure(403, body.replace("CODE", "missing_endpoint_permission"))))
                .isInstanceOf(PermissionException.class)
                .hasMessageContaining("organizationRead")
                .hasMessageContaining("'Organization: read'");
        assertThat(failure(failure(400, body.replace("CODE", "candidate_not_found"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void words_are_quoted_on_one_line_short_and_without_the_token() {
        AshbyConnectorException thrown = failure(failure(500, """
                {"errors": [{"message": "No\\r\\n\\u001b[31m entry for %s %s", "error_code": "x\\n%s"}]}""".formatted(TOKEN, "x".repeat(50_000), TOKEN)));

        assertThat(thrown.getMessage())
                .contains("No [31m entry for [redacted] xxx")
                .doesNotContain(TOKEN)
                .hasSizeLessThan(500);
        assertThat(thrown.code()).isEqualTo("x [redacted]");
    }

    @Test
    void a_secret_is_cut_out_before_a_quotation_is_shortened() {
        for (int before = 270; before < 310; before++) {
            answerToken(failure(500, "{\"detail\": \"" + "x".repeat(before) + CLIENT_SECRET + "\"}"));

            assertThatThrownBy(() -> connect(config()).users().page())
                    .message()
                    .doesNotContain(CLIENT_SECRET.substring(0, 4));
        }
    }

    @Test
    void a_read_is_tried_again() {
        AIRBYTE.stubFor(post(EXECUTE_PATH)
                .inScenario("busy")
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withStatus(504).withBody("<html>"))
                .willSetStateTo("free"));
        AIRBYTE.stubFor(post(EXECUTE_PATH)
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(okJson(ONE_USER)));

        assertThat(connect(readyConfig().with(ConfigKey.HTTP_MAX_RETRIES, "1"))
                        .users()
                        .page()
                        .records())
                .hasSize(1);
    }

    private AshbyConnectorException failure(ResponseDefinitionBuilder answer) {
        answer(answer);
        return catchThrowableOfType(
                AshbyConnectorException.class, () -> connectReady().users().page());
    }
}
