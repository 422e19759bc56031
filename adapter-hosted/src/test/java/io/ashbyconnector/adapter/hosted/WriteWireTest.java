package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format of writes, what a plan says of it, and what an answer says of the outcome. */
class WriteWireTest extends WireTest {

    private static final String OTHER = "0b7c6f7e-1c1e-4c53-8d55-b1f5a2b3c4d5";
    private static final String GONE = "{\"detail\": \"Connector not found\"}";
    private static final Map<String, Object> TAG = tag();

    @TempDir
    private Path directory;

    private final List<AshbyConnector> writing = new ArrayList<>();

    private static Map<String, Object> tag() {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("candidateId", "c \"1\"/\u00fc\u4e2d");
        tag.put("tagId", "t1");
        return tag;
    }

    @BeforeEach
    void writeCatalog() throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        Files.writeString(directory.resolve("common.json"), "{}");
        Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {}},
                 "actions": [%s, %s]}
                """.formatted(
                action("add_tag", "\"RECORD\", \"record\": \"candidate.Candidate\""), action("mark", "\"NOTHING\"")));
    }

    private static String action(String name, String answer) {
        return """
                {"name": "%s", "description": "Tags.", "operation": "candidate.addTag", "effect": "WRITE",
                 "answer": %s, "parameters": [
                   {"name": "candidateId", "type": "string", "required": true},
                   {"name": "tagId", "type": "string", "required": true}]}
                """.formatted(name, answer);
    }

    private AshbyConnector writing(ConnectorConfig config) {
        AshbyConnector connector = AshbyConnector.connect(
                config.with(ConfigKey.ALLOW_WRITES, "true"), new Offering(), Catalog.of(directory));
        writing.add(connector);
        return connector;
    }

    @AfterEach
    void closeWriting() {
        writing.forEach(AshbyConnector::close);
    }

    @Test
    void a_plan_says_exactly_what_is_sent() {
        answer("{\"status\": \"success\", \"result\": {\"success\": true, \"results\": {\"id\": \"c1\"}}}");
        AshbyConnector connector = writing(readyConfig());

        WritePlan plan = connector.plan("candidates", "add_tag", TAG);
        AIRBYTE.verify(0, anyRequestedFor(anyUrl()));
        connector.execute("candidates", "add_tag", TAG);

        LoggedRequest sent = only(executions());
        assertThat(plan.target()).isEqualTo("POST " + sent.getAbsoluteUrl());
        assertThat(plan.target()).isEqualTo("POST " + AIRBYTE.baseUrl() + EXECUTE_PATH);
        assertThat(plan.body()).isEqualTo(sent.getBodyAsString());
    }

    @Test
    void a_plan_without_a_connector_id_looks_nothing_up_and_explains_its_placeholder() {
        answerAll();

        WritePlan plan = writing(config()).plan("candidates", "mark", TAG);

        assertThat(plan.target())
                .startsWith(
                        "POST " + AIRBYTE.baseUrl() + CONNECTORS_PATH + "/{connector-id}/execute ({connector-id} is ")
                .contains("'default'");
        AIRBYTE.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"result\": null",
                ", \"result\": true",
                ", \"result\": \"done\"",
                ", \"result\": []",
                ", \"result\": [1, {\"id\": 7}]",
                ", \"result\": {}",
                ", \"result\": {\"id\": \"n1\", \"message\": \"candidate_not_found\", \"success\": false}",
                ", \"result\": {\"success\": true}",
                ", \"result\": {\"success\": true, \"results\": null}",
                ", \"result\": {\"success\": true, \"results\": [{\"name\": \"no id\"}]}",
                ", \"result\": {\"success\": true, \"results\": {\"id\": 7}, \"errors\": [\"candidate_not_found\"]}",
                ", \"result\": {\"data\": {\"id\": {}}}"
            })
    void an_action_that_answers_with_nothing_takes_any_result(String result) {
        answer("{\"status\": \"success\"" + result + "}");

        assertThat(writing(readyConfig())
                        .execute("candidates", "mark", TAG)
                        .data()
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"error\"}",
                "{\"status\": \"error\", \"result\": {\"error\": \"Ashby did not answer in time\"}}",
                "{\"status\": \"failed\", \"result\": {\"id\": \"c1\"}}",
                "{\"status\": \"partial_success\", \"result\": {\"success\": true, \"results\": {\"id\": \"c1\"}}}",
                "{\"result\": {\"success\": true, \"results\": {\"id\": \"c1\"}}}",
                "{}",
                "[]",
                "fine",
                ""
            })
    void an_answer_that_says_neither_success_nor_why_not_leaves_the_outcome_unknown(String body) {
        answer(aResponse().withBody(body));

        for (String action : List.of("add_tag", "mark")) {
            AIRBYTE.resetRequests();
            assertThatThrownBy(() -> writing(readyConfig().with(ConfigKey.HTTP_MAX_RETRIES, "1"))
                            .execute("candidates", action, TAG))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageEndingWith(
                            " Check in Ashby itself whether it ran. Repeat the call only if it did not run.");
            AIRBYTE.verify(1, executions());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\", \"result\": {\"success\": false, \"errors\": [\"candidate_not_found\"]}}",
                "{\"status\": \"error\", \"result\": {\"error\": \"candidate_not_found\"}}"
            })
    void ashbys_word_that_it_did_not_run_stands(String body) {
        answer(body);

        for (String action : List.of("add_tag", "mark")) {
            assertThatThrownBy(() -> writing(readyConfig()).execute("candidates", action, TAG))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void a_write_goes_to_another_connector_when_its_own_is_gone() {
        answerToken(TOKEN, 900);
        answerLookup(connector(CONNECTOR));
        answer("{\"status\": \"success\"}");
        AshbyConnector connector = writing(config());
        connector.execute("candidates", "mark", TAG);
        answer(failure(404, GONE));
        answerLookup(connector(OTHER));
        String path = CONNECTORS_PATH + "/" + OTHER + "/execute";
        AIRBYTE.stubFor(post(path).willReturn(okJson("{\"status\": \"success\"}")));
        AIRBYTE.resetRequests();

        connector.execute("candidates", "mark", TAG);

        AIRBYTE.verify(1, executions());
        AIRBYTE.verify(1, postRequestedFor(urlEqualTo(path)));
    }

    @Test
    void a_write_that_may_have_run_goes_nowhere_else() {
        answerAll();
        answer(aResponse().withStatus(404).withBody("<html>Not here</html>"));

        assertThatThrownBy(() -> writing(config()).execute("candidates", "mark", TAG))
                .isInstanceOf(OutcomeUnknownException.class);
        AIRBYTE.verify(1, executions());
        AIRBYTE.verify(1, lookups());
    }

    @Test
    void a_write_is_tried_again_where_nobody_listens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        AshbyConnector connector = writing(readyConfig()
                .with(ConfigKey.AIRBYTE_BASE_URL, "http://127.0.0.1:" + port)
                .with(ConfigKey.HTTP_MAX_RETRIES, "1"));

        NetworkException thrown =
                catchThrowableOfType(NetworkException.class, () -> connector.execute("candidates", "mark", TAG));

        assertThat(thrown.responseInfo())
                .isNotNull()
                .extracting(ResponseInfo::attempts)
                .isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_the_connector_tells_how_its_call_went() {
        answer(failure(404, GONE).withHeader("x-request-id", "r-1"));
        assertInfo(readyConfig(), 404, "r-1");

        answerToken(TOKEN, 900);
        answerLookup(okJson("{\"data\": []}").withHeader("x-request-id", "r-2"));
        assertInfo(config(), 200, "r-2");

        answerLookup(okJson("{\"data\": [" + connector(CONNECTOR) + ", " + connector(OTHER) + "]}")
                .withHeader("x-request-id", "r-3"));
        assertInfo(config(), 200, "r-3");

        answerLookup(failure(404, "{\"detail\": \"Workspace not found\"}").withHeader("x-request-id", "r-4"));
        assertInfo(config(), 404, "r-4");
    }

    private void assertInfo(ConnectorConfig config, int status, String requestId) {
        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class, () -> connect(config).users().page());

        assertThat(thrown).isInstanceOf(ConfigurationException.class);
        assertThat(thrown.responseInfo()).isNotNull().satisfies(info -> {
            assertThat(info.status()).isEqualTo(status);
            assertThat(info.requestId()).isEqualTo(requestId);
        });
    }

    /** Hosted mode, told to offer writes that Airbyte does not have. */
    private record Offering(AdapterProvider hosted) implements AdapterProvider {

        Offering() {
            this(new HostedAdapterProvider());
        }

        @Override
        public String mode() {
            return hosted.mode();
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return Capabilities.all(catalog);
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            return hosted.open(config, catalog);
        }
    }
}
