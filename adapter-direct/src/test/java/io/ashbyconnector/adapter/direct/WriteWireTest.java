package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.WritePlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format of writes, what a plan says of it, and how calls went. */
class WriteWireTest extends WireTest {

    private static final Map<String, Object> NOTE = note();

    @TempDir
    private Path directory;

    private final List<AshbyConnector> writing = new ArrayList<>();

    private static Map<String, Object> note() {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "text/html");
        text.put("value", "<b>\"Ada\"</b> \u00e9\u4e2d\\ \n");
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("candidateId", "c 1/\u00fc?");
        note.put("note", text);
        note.put("isPrivate", false);
        note.put("createdAt", "2026-02-03T04:05:06Z");
        return note;
    }

    @BeforeEach
    void writeCatalog() throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        Files.writeString(directory.resolve("common.json"), "{}");
        Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {}},
                 "actions": [%s, %s]}
                """.formatted(
                        action("create_note", "\"NOTHING\""),
                        action("add_note", "\"RECORD\", \"record\": \"candidate.Candidate\"")));
    }

    private static String action(String name, String answer) {
        return """
                {"name": "%s", "description": "Notes.", "operation": "candidate.createNote", "effect": "WRITE",
                 "permission": "candidatesWrite", "answer": %s, "parameters": [
                   {"name": "candidateId", "type": "string", "required": true},
                   {"name": "note", "type": "object", "fields": [
                     {"name": "type", "type": "string"}, {"name": "value", "type": "string"}]},
                   {"name": "isPrivate", "type": "boolean"},
                   {"name": "createdAt", "type": "timestamp", "encoding": "ISO"}]}
                """.formatted(name, answer);
    }

    private AshbyConnector writing(ConnectorConfig config) {
        AshbyConnector connector = AshbyConnector.connect(
                config.with(ConfigKey.ALLOW_WRITES, "true"), new DirectAdapterProvider(), Catalog.of(directory));
        writing.add(connector);
        return connector;
    }

    @AfterEach
    void closeWriting() {
        writing.forEach(AshbyConnector::close);
    }

    @Test
    void a_plan_says_exactly_what_is_sent() {
        answer("{\"success\": true, \"results\": {\"id\": \"n1\"}}");
        AshbyConnector connector = writing(config());

        WritePlan plan = connector.plan("candidates", "create_note", NOTE);
        ASHBY.verify(0, postRequestedFor(anyUrl()));
        connector.execute("candidates", "create_note", NOTE);

        LoggedRequest sent = ASHBY.findAll(postRequestedFor(anyUrl())).get(0);
        assertThat(plan.target()).isEqualTo(sent.getMethod() + " " + sent.getAbsoluteUrl());
        assertThat(plan.target()).isEqualTo("POST " + ASHBY.baseUrl() + "/candidate.createNote");
        assertThat(plan.body()).isEqualTo(sent.getBodyAsString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"results\": null",
                ", \"results\": {}",
                ", \"results\": {\"id\": 7, \"deep\": [{\"success\": false}]}",
                ", \"results\": []",
                ", \"results\": [1, {\"id\": \"a\"}]",
                ", \"results\": \"done\"",
                ", \"results\": true"
            })
    void an_action_that_answers_with_nothing_takes_any_result(String results) {
        answer("{\"success\": true" + results + "}");

        assertThat(writing(config())
                        .execute("candidates", "create_note", NOTE)
                        .data()
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"results\": {\"id\": \"n1\"}}", "{\"success\": true}", "[]", "", "fine"})
    void an_answer_that_is_not_ashbys_word_leaves_the_outcome_unknown(String body) {
        answer(aResponse().withBody(body));

        assertThatThrownBy(() -> writing(config()).execute("candidates", "add_note", NOTE))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageEndingWith(" Check in Ashby itself whether it ran. Repeat the call only if it did not run.");
        ASHBY.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void a_write_is_tried_again_where_nobody_listens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        AshbyConnector connector = writing(ConnectorConfig.fromMap(
                Map.of("ashby.api-key", KEY, "ashby.base-url", "http://127.0.0.1:" + port, "http.max-retries", "1")));

        NetworkException thrown = catchThrowableOfType(
                NetworkException.class, () -> connector.execute("candidates", "create_note", NOTE));

        assertThat(thrown.isRetryable()).isTrue();
        assertThat(thrown.responseInfo())
                .isNotNull()
                .extracting(ResponseInfo::attempts)
                .isEqualTo(2);
    }

    @Test
    void an_answer_tells_its_status_request_id_and_headers() {
        answer(okJson("{\"success\": true, \"results\": [], \"moreDataAvailable\": false}")
                .withHeader("x-ashby-request-id", "r-1")
                .withHeader("X-Echo", "Basic " + KEY));
        AshbyConnector connector = connect();

        ResponseInfo plain = Objects.requireNonNull(
                connector.execute("candidates", "list", Map.of()).info());
        assertThat(plain.requestId()).isEqualTo("r-1");
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.headers()).isEmpty();

        ResponseInfo full = Objects.requireNonNull(connector
                .with(CallOptions.defaults().headers())
                .candidates()
                .page()
                .info());
        assertThat(full.headers()).containsEntry("X-Ashby-Request-Id", "r-1").containsKey("x-echo");
        assertThat(full.toString()).doesNotContain(KEY);
    }

    @Test
    void a_page_that_leads_nowhere_tells_how_its_call_went() {
        answer(okJson("{\"success\": true, \"results\": [], \"moreDataAvailable\": true}")
                .withHeader("x-ashby-request-id", "r-2"));

        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class, () -> connect().candidates().page());

        assertThat(thrown.responseInfo())
                .isNotNull()
                .extracting(ResponseInfo::requestId)
                .isEqualTo("r-2");
    }
}
