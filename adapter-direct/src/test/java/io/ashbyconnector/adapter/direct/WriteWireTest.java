package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.FileContent;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.candidate.Candidate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
    void a_write_is_tried_again_where_nobody_listens() {
        AshbyConnector connector = writing(ConnectorConfig.fromMap(Map.of(
                "ashby.api-key", KEY, "ashby.base-url", "http://127.0.0.1:" + closedPort(), "http.max-retries", "1")));

        NetworkException thrown = catchThrowableOfType(
                NetworkException.class, () -> connector.execute("candidates", "create_note", NOTE));

        assertThat(thrown.isRetryable()).isTrue();
        assertThat(thrown.responseInfo())
                .isNotNull()
                .extracting(ResponseInfo::attempts)
                .isEqualTo(2);
    }

    static Stream<Arguments> faults() {
        String tooMany = "{\"success\": false, \"errors\": [\"rate_limited\"]}";
        return Stream.of(
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), "outcome_unknown", 1),
                Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "outcome_unknown", 1),
                Arguments.of(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), "outcome_unknown", 1),
                Arguments.of(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "outcome_unknown", 1),
                Arguments.of(aResponse().withStatus(500).withBody("{\"success\": false}"), "outcome_unknown", 1),
                Arguments.of(aResponse().withStatus(503).withHeader("Retry-After", "0"), "outcome_unknown", 1),
                Arguments.of(aResponse().withBody("<html>Sign in</html>"), "outcome_unknown", 1),
                Arguments.of(okJson("{\"success\": true, \"results\": {\"id\": \"n"), "outcome_unknown", 1),
                Arguments.of(aResponse().withStatus(429).withBody(tooMany), "rate_limited", 2),
                Arguments.of(
                        aResponse()
                                .withStatus(429)
                                .withHeader("Retry-After", "0")
                                .withBody(tooMany),
                        "rate_limited",
                        2),
                Arguments.of(
                        aResponse()
                                .withStatus(429)
                                .withHeader("Retry-After", "3600")
                                .withBody(tooMany),
                        "rate_limited",
                        1),
                Arguments.of(okJson("{\"success\": false}"), "api_error", 1),
                Arguments.of(okJson("{\"success\": false, \"errors\": [\"candidate_not_found\"]}"), "not_found", 1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_of_a_write_has_its_type_and_number_of_requests(
            ResponseDefinitionBuilder fault, String type, int requests) throws IOException {
        for (String operation : List.of("candidate.createNote", "candidate.someNewCall")) {
            ASHBY.resetAll();
            answer(fault);
            Path audit = directory.resolve(operation);
            AshbyConnector connector = writing(
                    config().with(ConfigKey.HTTP_MAX_RETRIES, "1").with(ConfigKey.AUDIT_FILE, audit.toString()));

            AshbyConnectorException thrown = catchThrowableOfType(
                    AshbyConnectorException.class,
                    () -> connector.with(CallOptions.confirmed()).execute("api", operation, NOTE));

            assertThat(thrown.type().id()).isEqualTo(type);
            ASHBY.verify(requests, postRequestedFor(anyUrl()));
            assertThat(Files.readAllLines(audit)).singleElement().asString().contains("\"outcome\":\"" + type + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"n1\", \"name\": \"Ada\"} | \"n1\"",
                "{\"source\": {\"id\": \"s1\"}, \"tags\": [{\"id\": \"t1\"}], \"id\": \"n1\", \"company\": null} | \"n1\"",
                "{\"id\": \"n1\", \"unheardOf\": {\"id\": \"u1\"}} | \"n1\"",
                "{\"id\": \"Ada Lovelace\"} | null"
            })
    void the_id_of_the_record_in_the_answer_is_noted_however_it_is_decoded(String record, String noted)
            throws IOException {
        Path audit = directory.resolve("audit");
        AshbyConnector connector = writing(config().with(ConfigKey.AUDIT_FILE, audit.toString()));
        answer("{\"success\": true, \"results\": " + record + "}");

        connector.execute("candidates", "add_note", NOTE);
        connector.with(CallOptions.confirmed()).execute("api", "candidate.someNewCall", NOTE);
        connector.get("candidates", "add_note", NOTE, parser -> {
            parser.skipChildren();
            return "skipped";
        });
        connector.get("candidates", "add_note", NOTE, new RecordDecoders().of(Candidate.class));
        connector.execute(
                "candidates",
                "add_note",
                NOTE,
                Map.of("file", FileContent.of("a.txt", 1, new ByteArrayInputStream(new byte[] {1}))));

        assertThat(Files.readAllLines(audit))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("\"record_id\":" + noted + ",\"outcome\":\"ok\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\": \"a\"}, {\"id\": \"b\"}]", "\"n1\"", "null", "{\"id\": 7}"})
    void what_is_no_single_record_with_an_id_has_none_to_note(String results) throws IOException {
        Path audit = directory.resolve("audit");
        AshbyConnector connector = writing(config().with(ConfigKey.AUDIT_FILE, audit.toString()));
        answer("{\"success\": true, \"results\": " + results + "}");

        connector.with(CallOptions.confirmed()).execute("api", "candidate.someNewCall", NOTE);

        assertThat(Files.readAllLines(audit))
                .singleElement()
                .asString()
                .contains("\"record_id\":null,\"outcome\":\"ok\"");
    }

    @Test
    void a_write_that_reached_nobody_is_not_noted() {
        AshbyConnector connector = writing(ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                KEY,
                "ashby.base-url",
                "http://127.0.0.1:" + closedPort(),
                "ashby.audit-file",
                directory.resolve("audit").toString(),
                "http.max-retries",
                "1")));

        assertThatThrownBy(() -> connector.execute("candidates", "create_note", NOTE))
                .isInstanceOf(NetworkException.class);
        assertThat(directory.resolve("audit")).isEmptyFile();
    }

    private static int closedPort() {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | null",
                "', \"results\": null' | null",
                "', \"results\": {\"id\": 7, \"n\": 1.50}' | {\"id\":7,\"n\":1.50}",
                "', \"results\": []' | []",
                "', \"results\": [1, {\"id\": \"a\"}, null, [\"x\"]]' | [1,{\"id\":\"a\"},null,[\"x\"]]",
                "', \"results\": \"done\"' | \"done\"",
                "', \"results\": false' | false",
                "', \"results\": 12' | 12",
            })
    void an_unknown_operation_answers_whatever_it_answers(String results, String data) {
        answer("{\"success\": true" + results + "}");
        Map<String, @Nullable Object> body = new LinkedHashMap<>(NOTE);
        body.put("archiveReasonId", null);

        ExecutionResult result =
                writing(config()).with(CallOptions.confirmed()).execute("api", "some.thing.newCall", body);

        assertThat(result.data().toString()).isEqualTo(data);
        LoggedRequest sent = ASHBY.findAll(postRequestedFor(anyUrl())).get(0);
        assertThat(sent.getUrl()).isEqualTo("/some.thing.newCall");
        assertThat(sent.getBodyAsString()).endsWith(",\"archiveReasonId\":null}");
        assertThat(writing(config()).plan("api", "some.thing.newCall", body).body())
                .isEqualTo(sent.getBodyAsString());
    }

    @Test
    void a_list_that_an_unknown_operation_answers_says_where_it_stands() {
        answer("{\"results\": [{\"name\": \"no id\"}], \"success\": true, \"moreDataAvailable\": true,"
                + " \"nextCursor\": \"c1\", \"syncToken\": \"s1\"}");

        ExecutionResult result =
                writing(config()).with(CallOptions.confirmed()).execute("api", "some.newList", Map.of());

        assertThat(result.data()).hasSize(1);
        assertThat(result.meta()).isEqualTo(new PageMeta("c1", true, "s1"));
        answer("{\"results\": {\"id\": \"x\"}, \"success\": true}");
        assertThat(writing(config())
                        .with(CallOptions.confirmed())
                        .execute("api", "some.newCall", Map.of())
                        .meta())
                .isNull();
    }

    @Test
    void every_call_is_made_on_behalf_of_the_configured_user() {
        answer("{\"success\": true, \"results\": [], \"moreDataAvailable\": false}");
        String user = "3B35FC02-bfe6-30fe-ac67-609d78d72c19";
        AshbyConnector connector = writing(config().with(ConfigKey.ON_BEHALF_OF, user));

        connector.execute("candidates", "create_note", NOTE);
        connector.with(CallOptions.confirmed()).execute("api", "some.newCall", Map.of());
        assertThatThrownBy(connector::check).isInstanceOf(AshbyConnectorException.class);

        assertThat(ASHBY.findAll(postRequestedFor(anyUrl())))
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        sent -> assertThat(sent.getHeader("X-On-Behalf-Of")).isEqualTo(user.toLowerCase(Locale.ROOT)));
        writing(config()).execute("candidates", "create_note", NOTE);
        ASHBY.verify(1, postRequestedFor(anyUrl()).withoutHeader("X-On-Behalf-Of"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "1-2-3-4-5", "3b35fc02bfe630feac67609d78d72c19", "me"})
    void nobody_is_acted_for_who_is_no_user(String user) {
        assertThatThrownBy(() -> writing(config().with(ConfigKey.ON_BEHALF_OF, user)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("ashby.on-behalf-of", user, "UUID");
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
