package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.ConnectorAdministration.Inspection;
import io.ashbyconnector.port.ConnectorAdministration.NewConnector;
import io.ashbyconnector.port.ConnectorAdministration.Readiness;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import io.ashbyconnector.port.ConnectorAdministration.Verdict;
import io.ashbyconnector.testkit.LogCapture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How connectors are created, read, changed and deleted. */
class ConnectorsWireTest extends WireTest {

    private static final String ASHBY_KEY = "ashby-key-77ab01";
    private static final NewConnector NEW =
            new NewConnector(Secret.of(ASHBY_KEY), LocalDate.of(2026, 1, 1), "Acme recruiting");
    private static final String PATH = CONNECTORS_PATH + "/" + CONNECTOR;
    private static final String STORED = """
            {"id": "%s", "name": "Acme recruiting", "source_template": {"id": "t1", "mode": "MULTI"}, "new": [],
             "replication_config": {"start_date": "2026-01-01T00:00:00Z"}, "entities": null,
             "created_at": "2026-04-20T21:57:20.991787Z", "updated_at": "2026-04-21T21:57:20Z"}""".formatted(CONNECTOR);

    @BeforeEach
    void serve() {
        answerToken(TOKEN, 900);
    }

    private ConnectorAdministration connectors() {
        return connect(config()).connectors();
    }

    private static void answerCreate(ResponseDefinitionBuilder answer) {
        AIRBYTE.stubFor(post(CONNECTORS_PATH).willReturn(answer));
    }

    private static RequestPatternBuilder creations() {
        return postRequestedFor(urlEqualTo(CONNECTORS_PATH));
    }

    @Test
    void a_connector_is_created_in_the_workspace() {
        answerCreate(okJson(STORED));

        StoredConnector created =
                connect(ConfigKey.AIRBYTE_WORKSPACE_NAME, "acme").connectors().create(NEW);

        assertThat(created)
                .isEqualTo(new StoredConnector(
                        CONNECTOR,
                        "Acme recruiting",
                        "2026-01-01T00:00:00Z",
                        Instant.parse("2026-04-20T21:57:20.991787Z"),
                        Instant.parse("2026-04-21T21:57:20Z")));
        AIRBYTE.verify(creations()
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withRequestBody(equalToJson("""
                        {"workspace_name": "acme", "connector_type": "Ashby", "name": "Acme recruiting",
                         "credentials": {"api_key": "ashby-key-77ab01"},
                         "replication_config": {"start_date": "2026-01-01T00:00:00Z"}}""")));
        AIRBYTE.verify(0, postRequestedFor(urlEqualTo(SCOPED_TOKEN_PATH)));
    }

    @Test
    void the_older_name_of_the_scope_makes_the_older_body() {
        answerCreate(okJson(STORED).withStatus(201));

        connect(ConfigKey.AIRBYTE_EXTERNAL_USER_ID, "user-42")
                .connectors()
                .create(new NewConnector(Secret.of(ASHBY_KEY), LocalDate.of(2026, 12, 3), null));

        AIRBYTE.verify(creations().withRequestBody(equalToJson("""
                {"external_user_id": "user-42", "connector_type": "Ashby", "credentials": {"api_key": "ashby-key-77ab01"},
                 "replication_config": {"start_date": "2026-12-03T00:00:00Z"}}""")));
    }

    @Test
    void an_unknown_workspace_is_made_once() {
        AIRBYTE.stubFor(post(CONNECTORS_PATH)
                .inScenario("workspace")
                .whenScenarioStateIs(STARTED)
                .willReturn(failure(404, "{\"message\": \"Workspace 'default' not found\", \"errors\": []}")));
        AIRBYTE.stubFor(post(SCOPED_TOKEN_PATH)
                .inScenario("workspace")
                .willReturn(okJson("{\"token\": \"scoped\"}"))
                .willSetStateTo("made"));
        AIRBYTE.stubFor(post(CONNECTORS_PATH)
                .inScenario("workspace")
                .whenScenarioStateIs("made")
                .willReturn(okJson(STORED)));

        assertThat(connectors().create(NEW).id()).isEqualTo(CONNECTOR);

        AIRBYTE.verify(2, creations().withHeader("Authorization", equalTo("Bearer " + TOKEN)));
        AIRBYTE.verify(
                1,
                postRequestedFor(urlEqualTo(SCOPED_TOKEN_PATH))
                        .withRequestBody(equalToJson("{\"workspace_name\": \"default\"}")));
    }

    @Test
    void a_workspace_that_cannot_be_made_is_an_error() {
        answerCreate(failure(404, "{\"message\": \"Workspace 'default' not found\"}"));
        AIRBYTE.stubFor(post(SCOPED_TOKEN_PATH).willReturn(okJson("{\"token\": \"scoped\"}")));

        assertThatThrownBy(() -> connectors().create(NEW))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Workspace 'default' not found");
        AIRBYTE.verify(2, creations());
        AIRBYTE.verify(1, postRequestedFor(urlEqualTo(SCOPED_TOKEN_PATH)));
    }

    @Test
    void a_creation_that_may_have_happened_is_not_repeated() {
        answerCreate(aResponse().withStatus(503));

        assertThatThrownBy(() ->
                        connect(ConfigKey.HTTP_MAX_RETRIES, "3").connectors().create(NEW))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("'ashby connectors list' shows whether it was created.");
        AIRBYTE.verify(1, creations());
    }

    @Test
    void a_change_that_may_have_happened_is_not_repeated() {
        AIRBYTE.stubFor(put(PATH).willReturn(aResponse().withStatus(502)));
        AIRBYTE.stubFor(delete(PATH).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        ConnectorAdministration connectors =
                connect(ConfigKey.HTTP_MAX_RETRIES, "3").connectors();

        assertThatThrownBy(() -> connectors.update(CONNECTOR, "Name", null))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("'ashby connectors get " + CONNECTOR + "' shows whether it was changed.");
        assertThatThrownBy(() -> connectors.delete(CONNECTOR))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("'ashby connectors list' shows whether it is still there.");
        AIRBYTE.verify(1, putRequestedFor(urlEqualTo(PATH)));
        AIRBYTE.verify(1, deleteRequestedFor(urlEqualTo(PATH)));
    }

    /** As Airbyte sends it on. */
    private static String basic(String key) {
        return Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": \"bad key SECRET\", \"errors\": []}",
                "{\"errors\": [{\"field\": \"SECRET\", \"message\": \"no\", \"error_code\": \"SECRET\"}]}",
                "{\"detail\": [{\"loc\": [\"body\", \"credentials\"], \"msg\": \"wrong: SECRET\", \"input\": \"SECRET\"}]}",
                "SECRET",
                "{\"detail\": \"SECRET"
            })
    void no_failure_tells_a_secret(String body) {
        for (String secret : List.of(ASHBY_KEY, TOKEN, CLIENT_SECRET, basic(ASHBY_KEY))) {
            String echo = body.replace("SECRET", secret);
            answerCreate(failure(422, echo).withHeader("x-request-id", secret));
            AIRBYTE.stubFor(post(CONNECTORS_PATH + "/check")
                    .willReturn(failure(400, echo).withHeader("x-request-id", secret)));
            try (LogCapture log = LogCapture.start()) {
                ConnectorAdministration connectors = connectors();
                InvalidInputException refused =
                        catchThrowableOfType(InvalidInputException.class, () -> connectors.create(NEW));
                InvalidInputException unchecked =
                        catchThrowableOfType(InvalidInputException.class, () -> connectors.check(NEW));

                assertThat(refused.toString() + refused.details() + unchecked.toString() + unchecked.details())
                        .contains("[redacted]")
                        .doesNotContain(secret);
                assertThat(log.text()).doesNotContain(secret, CLIENT_SECRET);
                assertThat(NEW.toString()).doesNotContain(ASHBY_KEY);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"id\": \"x\", \"status\": \"succeeded\"} | true | succeeded | -",
                "{\"status\": \"failed\", \"error_message\": \"Invalid\\nkey ashby-key-77ab01\"} | false | failed"
                        + " | Invalid key [redacted]",
                "{\"status\": \"failed\", \"failure_reason\": {\"external_message\": \"Rejected\"}} | false | failed"
                        + " | Rejected",
                "{\"status\": \"cancelled\"} | false | cancelled | -",
                "{\"status\": \"inconclusive\"} | true | inconclusive | -",
                "{\"status\": null} | true | unknown | -"
            })
    void settings_are_tried(String answer, boolean good, String status, String reason) {
        AIRBYTE.stubFor(post(CONNECTORS_PATH + "/check").willReturn(okJson(answer)));

        assertThat(connectors().check(NEW)).isEqualTo(new Verdict(good, status, reason));
        AIRBYTE.verify(postRequestedFor(urlEqualTo(CONNECTORS_PATH + "/check")).withRequestBody(equalToJson("""
                {"workspace_name": "default", "connector_type": "Ashby", "name": "Acme recruiting",
                 "credentials": {"api_key": "ashby-key-77ab01"},
                 "replication_config": {"start_date": "2026-01-01T00:00:00Z"}}""")));
    }

    @Test
    void connectors_are_listed() {
        answerLookup(connector(CONNECTOR), "{\"id\": \"c2\", \"created_at\": \"yesterday\"}");

        assertThat(connectors().list())
                .containsExactly(
                        new StoredConnector(
                                CONNECTOR, "Recruiting 9", null, Instant.parse("2026-04-20T21:57:20.991787Z"), null),
                        new StoredConnector("c2", "", null, null, null));
        assertThat(only(lookups()).getUrl()).contains("workspace_name=default", "definition_id=" + DEFINITION);
        answerLookup();
        assertThat(connectors().list()).isEmpty();
    }

    @Test
    void a_connector_is_read() {
        AIRBYTE.stubFor(get(PATH).willReturn(okJson(STORED)));

        assertThat(connectors().get(CONNECTOR).startDate()).isEqualTo("2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> connectors().get("other"))
                .as("something else than Airbyte")
                .isInstanceOf(BadResponseException.class);
        AIRBYTE.stubFor(
                get(CONNECTORS_PATH + "/other").willReturn(failure(404, "{\"detail\": \"Connector not found\"}")));
        assertThatThrownBy(() -> connectors().get("other")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_connector_is_inspected() {
        AIRBYTE.stubFor(get(PATH + "/inspect").willReturn(okJson("""
                {"connector_id": "c", "name": "Acme", "workspace_id": "w1", "organization_id": "o1",
                 "context_store_readiness": {"configured_cache_entities": [
                   {"entity": "candidates", "status": "Ready", "ready_for_search": true, "entity_count": 1284},
                   {"entity": "jobs", "status": "Loading", "ready_for_search": false, "entity_count": null}, {}]},
                 "warnings": ["Slow today", {"message": "Retired soon"}]}""")));

        assertThat(connectors().inspect(CONNECTOR))
                .isEqualTo(new Inspection(
                        CONNECTOR,
                        "Acme",
                        "w1",
                        "o1",
                        List.of(
                                new Readiness("candidates", "Ready", true, 1284L),
                                new Readiness("jobs", "Loading", false, null),
                                new Readiness("unknown", null, false, null)),
                        List.of("Slow today", "Retired soon")));
        AIRBYTE.stubFor(get(PATH + "/inspect").willReturn(okJson("{\"context_store_readiness\": null}")));
        assertThat(connectors().inspect(CONNECTOR))
                .isEqualTo(new Inspection(CONNECTOR, null, null, null, List.of(), List.of()));
    }

    @Test
    void a_connector_is_changed() {
        AIRBYTE.stubFor(put(PATH).willReturn(okJson(STORED)));
        ConnectorAdministration connectors = connectors();

        connectors.update(CONNECTOR, "New", null);
        connectors.update(CONNECTOR, null, LocalDate.of(2026, 2, 3));
        connectors.update(CONNECTOR, "New", LocalDate.of(2026, 2, 3));

        assertChanged("{\"name\": \"New\"}");
        assertChanged("{\"replication_config\": {\"start_date\": \"2026-02-03T00:00:00Z\"}}");
        assertChanged("{\"name\": \"New\", \"replication_config\": {\"start_date\": \"2026-02-03T00:00:00Z\"}}");
    }

    private static void assertChanged(String body) {
        AIRBYTE.verify(1, putRequestedFor(urlEqualTo(PATH)).withRequestBody(equalToJson(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"202 | {\"job_id\": \"j1\"}", "200 | {}", "200 | ''", "204 | ''", "202 | queued"})
    void a_connector_is_deleted(int status, String body) {
        AIRBYTE.stubFor(delete(PATH).willReturn(failure(status, body)));

        connectors().delete(CONNECTOR);

        AIRBYTE.verify(1, deleteRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer " + TOKEN)));
    }

    @Test
    void a_deletion_that_fails_is_an_error() {
        AIRBYTE.stubFor(delete(PATH).willReturn(failure(404, "{\"detail\": \"Connector not found\"}")));

        assertThatThrownBy(() -> connectors().delete(CONNECTOR))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("connectors.delete: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\": \"scoped-1\"}", "{\"access_token\": \"scoped-1\", \"x\": 1}"})
    void a_scoped_token_is_asked_for(String body) {
        AIRBYTE.stubFor(post(SCOPED_TOKEN_PATH).willReturn(okJson(body)));

        Secret token =
                connect(ConfigKey.AIRBYTE_WORKSPACE_NAME, "acme").connectors().scopedToken();

        assertThat(token.reveal()).isEqualTo("scoped-1");
        AIRBYTE.verify(postRequestedFor(urlEqualTo(SCOPED_TOKEN_PATH))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withRequestBody(equalToJson("{\"workspace_name\": \"acme\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\": null}", "{\"token\": \"a b\"}"})
    void a_scoped_token_that_is_none_is_an_error(String body) {
        AIRBYTE.stubFor(post(SCOPED_TOKEN_PATH).willReturn(okJson(body)));

        assertThatThrownBy(() -> connectors().scopedToken())
                .isInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("airbyte.scoped-token: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": \"../x\"}", "[]", ""})
    void a_connector_without_an_id_is_an_error(String body) {
        answerCreate(okJson(body));

        assertThatThrownBy(() -> connectors().create(NEW))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCauseInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("connectors.create: ");
    }

    @Test
    void a_refused_token_is_replaced_here_too() {
        answerCreate(failure(401, "{\"detail\": \"Not authenticated\"}"));

        assertThatThrownBy(() -> connectors().create(NEW)).isInstanceOf(AuthenticationException.class);
        AIRBYTE.verify(2, creations());
        AIRBYTE.verify(2, tokenCalls());
    }

    @Test
    void after_closing_nothing_is_managed() {
        AshbyConnector connector = connect(config());
        ConnectorAdministration connectors = connector.connectors();
        connector.close();

        assertThatThrownBy(connectors::list)
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(AshbyConnectorException.class);
    }
}
