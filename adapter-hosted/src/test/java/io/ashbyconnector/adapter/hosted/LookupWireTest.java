package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connector is executed through, and how it is found. */
class LookupWireTest extends WireTest {

    private static final String OTHER = "1b2c3d4e-77aa-4f0e-9a55-3c1b2d4e5f60";
    private static final String GONE = "{\"detail\": \"Connector not found\"}";

    @BeforeEach
    void serve() {
        answerAll();
    }

    @Test
    void the_default_workspace_is_searched_for_ashby() {
        connect(config()).users().page();

        assertThat(only(lookups()).getUrl())
                .isEqualTo(CONNECTORS_PATH + "?workspace_name=default&definition_id=" + DEFINITION);
    }

    @Test
    void a_workspace_is_named_as_it_is() {
        connect(ConfigKey.AIRBYTE_WORKSPACE_NAME, "Größe & Söhne/#1?x=y+z%20\"")
                .users()
                .page();

        assertThat(only(lookups()).getUrl())
                .isEqualTo(CONNECTORS_PATH
                        + "?workspace_name=Gr%C3%B6%C3%9Fe%20%26%20S%C3%B6hne%2F%231%3Fx%3Dy%2Bz%2520%22"
                        + "&definition_id=" + DEFINITION);
    }

    @Test
    void the_older_name_of_the_scope_is_sent_as_such() {
        connect(ConfigKey.AIRBYTE_EXTERNAL_USER_ID, "user-42").users().page();

        assertThat(only(lookups()).getUrl())
                .isEqualTo(CONNECTORS_PATH + "?external_user_id=user-42&definition_id=" + DEFINITION);
    }

    @Test
    void the_only_match_is_remembered() {
        AshbyConnector connector = connect(config());
        for (int i = 0; i < 4; i++) {
            connector.users().page();
        }

        AIRBYTE.verify(1, lookups());
        AIRBYTE.verify(4, executions());
    }

    @Test
    void many_threads_look_up_once() throws Exception {
        AIRBYTE.stubFor(get(urlPathEqualTo(CONNECTORS_PATH))
                .willReturn(okJson("{\"data\": [" + connector(CONNECTOR) + "]}").withFixedDelay(100)));
        AshbyConnector connector = connect(config());
        int threads = 20;
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(() -> {
                    barrier.await();
                    return connector.users().page().records().size();
                });
            }
            for (Future<Integer> call : pool.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
        AIRBYTE.verify(1, tokenCalls());
        AIRBYTE.verify(1, lookups());
        AIRBYTE.verify(threads, executions());
    }

    @Test
    void a_connector_that_is_named_is_not_looked_up() {
        connect(ConfigKey.AIRBYTE_CONNECTOR_ID, CONNECTOR).users().page();

        AIRBYTE.verify(0, lookups());
        AIRBYTE.verify(1, executions());
    }

    @Test
    void no_connector_says_how_to_create_one() {
        answerLookup();

        assertThatThrownBy(() -> connect(ConfigKey.AIRBYTE_WORKSPACE_NAME, "acme")
                        .users()
                        .page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("connectors.list: ")
                .hasMessageContainingAll("'acme'", "ashby connectors create", "airbyte.workspace-name");
        AIRBYTE.verify(0, executions());
    }

    @Test
    void a_connector_that_is_created_later_is_found() {
        answerLookup();
        AshbyConnector connector = connect(config());
        assertThatThrownBy(() -> connector.users().page()).isInstanceOf(ConfigurationException.class);
        answerLookup(connector(CONNECTOR));

        assertThat(connector.users().page().records()).hasSize(1);
    }

    @Test
    void several_connectors_are_listed_with_the_key_that_picks_one() {
        answerLookup(connector(CONNECTOR), connector(OTHER));

        assertThatThrownBy(() -> connect(config()).users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "2 connectors",
                        "'default'",
                        CONNECTOR + " (Recruiting 9, created 2026-04-20T21:57:20.991787Z)",
                        OTHER + " (Recruiting 1, created 2026-04-20T21:57:20.991787Z)",
                        "airbyte.connector-id",
                        "AIRBYTE_CONNECTOR_ID");
        AIRBYTE.verify(0, executions());
    }

    @Test
    void a_connector_that_was_replaced_in_use_is_looked_up_once() {
        AshbyConnector connector = connect(config());
        connector.users().page();
        answer(failure(404, GONE));
        answerLookup(connector(OTHER));
        AIRBYTE.stubFor(
                post(CONNECTORS_PATH + "/" + OTHER + "/execute").willReturn(okJson(ONE_USER.replace("u1", "u2"))));

        assertThat(connector.users().page().records().get(0).id()).isEqualTo("u2");
        assertThat(connector.users().page().records().get(0).id()).isEqualTo("u2");
        AIRBYTE.verify(2, lookups());
        AIRBYTE.verify(2, executions());
    }

    @Test
    void a_connector_that_is_still_listed_is_not_tried_again() {
        answer(failure(404, GONE));

        assertThatThrownBy(() -> connect(config()).users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Connector not found");
        AIRBYTE.verify(2, lookups());
        AIRBYTE.verify(1, executions());
    }

    @Test
    void a_connector_that_was_deleted_in_use_says_so() {
        AshbyConnector connector = connect(config());
        connector.users().page();
        answer(failure(404, GONE));
        answerLookup();

        assertThatThrownBy(() -> connector.users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ashby connectors create");
    }

    @Test
    void a_named_connector_that_is_gone_is_an_error() {
        answer(failure(404, GONE));

        assertThatThrownBy(() -> connectReady().users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("Connector not found", "ashby connectors list");
        AIRBYTE.verify(0, lookups());
        AIRBYTE.verify(1, executions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Not Found</html>",
                "not found",
                "{\"detail\": \"Not Found\"}",
                "{\"error\": \"Not Found\"}",
                "{\"message\": \"no Route matched with those values\"}",
                "{\"error\": \"route_not_found\"}"
            })
    void anything_else_than_airbyte_says_nothing(String body) {
        answer(failure(404, body));
        assertForeign();

        answerLookup(failure(404, body));
        assertForeign();

        answerToken(failure(404, body));
        assertForeign();
    }

    private void assertForeign() {
        assertThatThrownBy(() -> connect(config()).candidates().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"))
                .isExactlyInstanceOf(BadResponseException.class)
                .hasMessageContaining("is not from Airbyte")
                .hasMessageContaining("base URL right?");
    }

    @Test
    void an_unknown_workspace_is_no_record_that_is_missing() {
        answerLookup(failure(404, "{\"message\": \"Workspace 'default' not found\", \"errors\": []}"));

        assertThatThrownBy(() -> connect(config()).candidates().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Workspace 'default' not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"detail\": \"Connector not found\"}",
                "{\"message\": \"Connector not accessible\", \"errors\": [{\"error_code\": \"connector_not_found\"}]}",
                "{\"message\": \"Unknown connector\"}"
            })
    void airbytes_word_about_the_connector_is_none_about_the_record(String body) {
        answer(failure(404, body));

        assertThatThrownBy(() -> connectReady().candidates().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> connectReady().candidates().page()).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void a_record_that_is_not_there_is_no_reason_to_look_up() {
        answer("{\"status\": \"success\", \"result\": {\"success\": false, \"errors\": [\"user_not_found\"]}}");

        assertThatThrownBy(() -> connect(config()).users().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"))
                .isInstanceOf(NotFoundException.class);
        AIRBYTE.verify(1, lookups());
        AIRBYTE.verify(1, executions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\": [{\"name\": \"without an id\"}]}",
                "{\"data\": [{\"id\": \"../../workspaces\"}]}",
                "{\"data\": [{\"id\": \"x/../y\"}]}",
                "[]",
                ""
            })
    void an_answer_that_names_no_connector_is_not_guessed_at(String body) {
        answerLookup(okJson(body));

        assertThatThrownBy(() -> connect(config()).users().page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("connectors.list: ");
        AIRBYTE.verify(1, lookups());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "a b", "a\r\nX-Evil: 1", "ü", "a?b", "a#b", "%2e%2e", ".", ".."})
    void ids_that_could_change_a_path_or_a_header_are_refused(String id) {
        for (ConfigKey key : List.of(ConfigKey.AIRBYTE_CONNECTOR_ID, ConfigKey.AIRBYTE_ORGANIZATION_ID)) {
            ConnectorConfig config = config().with(key, id);
            assertThatThrownBy(() -> AshbyConnector.connect(config))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(key.name());
        }
        assertThatThrownBy(() -> connect(config()).connectors().get(id)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> connect(config()).connectors().delete(id))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(AIRBYTE.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_workspace_of_two_names_is_refused() {
        ConnectorConfig config =
                config().with(ConfigKey.AIRBYTE_WORKSPACE_NAME, "a").with(ConfigKey.AIRBYTE_EXTERNAL_USER_ID, "b");

        assertThatThrownBy(() -> AshbyConnector.connect(config)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void a_name_that_repeats_the_token_is_told_without_it() {
        String named = connector(CONNECTOR).replace("Recruiting", TOKEN);
        answerLookup(named, named);

        assertThatThrownBy(() -> connect(config()).users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("[redacted] 9")
                .message()
                .doesNotContain(TOKEN);
        assertThat(connect(config()).connectors().list().toString()).doesNotContain(TOKEN);
    }

    @Test
    void the_credential_goes_with_the_lookup() {
        connect(config()).users().page();

        AIRBYTE.verify(1, lookups().withHeader("Authorization", equalTo("Bearer " + TOKEN)));
    }
}
