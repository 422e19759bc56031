package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.testkit.LogCapture;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** What comes back is read once and strictly; what is not an envelope of Ashby's is no result. */
class ResponseWireTest extends WireTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "OK",
                "{}",
                "{\"success\": true}",
                "{\"success\": null, \"results\": []}",
                "{\"success\": \"true\", \"results\": []}",
                "{\"success\": 1, \"results\": []}",
                "{\"results\": []}",
                "{\"success\": true, \"results\": null}",
                "{\"success\": true, \"results\": {\"id\": \"a\"}}",
                "{\"success\": true, \"results\": \"none\"}",
                "{\"success\": true, \"results\": [\"a\"]}",
                "{\"success\": true, \"results\": [null]}",
                "{\"success\": true, \"results\": [[{\"id\": \"a\"}]]}",
                "{\"success\": true, \"results\": [{}]}",
                "{\"success\": true, \"results\": [{\"name\": \"Ada\"}]}",
                "{\"success\": true, \"results\": [{\"id\": null}]}",
                "{\"success\": true, \"results\": [{\"id\": 7}]}",
                "{\"success\": true, \"results\": [{\"id\": \"\"}]}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}, {\"name\": \"Ada\"}], \"moreDataAvailable\": false}",
                "{\"success\": true, \"success\": true, \"results\": [{\"id\": \"a\"}]}",
                "{\"success\": false, \"errors\": [\"candidate_not_found\"], \"success\": true, \"results\": []}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"success\": false}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"results\": [{\"id\": \"b\"}]}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"moreDataAvailable\": true}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"moreDataAvailable\": true, \"nextCursor\": \"\"}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"moreDataAvailable\": true, \"nextCursor\": null}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"moreDataAvailable\": \"yes\"}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"moreDataAvailable\": null}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"nextCursor\": \"c\", \"moreDataAvailable\": true,"
                        + " \"moreDataAvailable\": false}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"nextCursor\": \"\"}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"syncToken\": \"t\"}",
                "{\"success\": true, \"results\": []}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}]",
                "{\"success\": true, \"results\": []}}",
                "{\"success\": true, \"results\": []} {\"success\": false}"
            })
    void what_is_no_list_is_a_bad_response(String body) {
        answer(okJson(body));

        assertThatThrownBy(() -> connect().candidates().page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("candidates.list: ")
                .hasMessageNotContaining("Ada");
        assertThatThrownBy(() -> connect().execute("candidates", "list", Map.of()))
                .isInstanceOf(BadResponseException.class);
        assertThatThrownBy(() -> connect().candidates().stream().toList()).isInstanceOf(BadResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\": true}",
                "{\"success\": true, \"results\": null}",
                "{\"success\": true, \"results\": []}",
                "{\"success\": true, \"results\": [{\"id\": \"a\"}]}",
                "{\"success\": true, \"results\": \"a\"}",
                "{\"success\": true, \"results\": {}}",
                "{\"success\": true, \"results\": {\"id\": 7}}",
                "{\"success\": true, \"results\": {\"id\": \"\"}}",
                "{\"success\": true, \"results\": {\"id\": {\"id\": \"a\"}}}",
                "{\"success\": true, \"results\": {\"candidate\": {\"id\": \"a\"}}}",
                "{\"success\": true, \"results\": true}",
                "{\"success\": true, \"results\": 7}",
                "{\"results\": {\"id\": \"a\"}}"
            })
    void what_is_no_record_is_a_bad_response(String body) {
        answer(okJson(body));

        assertThatThrownBy(() -> connect().candidates().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"))
                .isInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("candidates.get: ");
        assertThatThrownBy(() ->
                        connect().execute("candidates", "get", Map.of("id", "0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21")))
                .isInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("candidates.get: ");
    }

    @Test
    void a_part_of_an_answer_is_no_answer() {
        answer(okJson("{\"success\": true, \"results\": []}").withStatus(206));

        assertThatThrownBy(() -> connect().users().page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("HTTP 206");
    }

    @Test
    void no_content_is_a_bad_response_that_was_not_cut_short() {
        answer(aResponse().withStatus(204));

        BadResponseException thrown = catchThrowableOfType(
                BadResponseException.class, () -> connect().users().page());

        assertThat(thrown).hasMessageContaining("HTTP 204");
        assertThat(thrown.isRetryable()).isFalse();
    }

    @Test
    void a_cursor_alone_says_that_more_follows() {
        answer(
                "{\"success\": true, \"results\": [{\"id\": \"a\"}], \"nextCursor\": \"c0000000-0000-4000-8000-000000000002\"}");

        assertThat(connect().candidates().page().cursor()).isEqualTo("c0000000-0000-4000-8000-000000000002");
    }

    @Test
    void an_empty_cursor_and_an_empty_token_are_none() {
        answer("""
                {"success": true, "results": [], "moreDataAvailable": false, "nextCursor": "", "syncToken": ""}""");

        Page<Candidate> page = connect().candidates().page();

        assertThat(page.hasMore()).isFalse();
        assertThat(page.syncToken()).isNull();
    }

    @Test
    void a_web_page_is_a_bad_response_that_says_so() {
        answer(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Sign in</html>"));

        assertThatThrownBy(() -> connect().candidates().page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("web page")
                .hasMessageNotContaining("Sign in");
    }

    @Test
    void an_answer_over_the_size_limit_is_a_bad_response() {
        answer(page(100, "x".repeat(1000)));

        assertThatThrownBy(() -> connect(ConfigKey.HTTP_MAX_RESPONSE_SIZE, "64KiB")
                        .candidates()
                        .page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("http.max-response-size");
    }

    @Test
    void an_answer_of_very_many_values_is_a_bad_response_where_it_is_held_as_trees() {
        answer("{\"success\": true, \"results\": [" + "{\"id\":\"a\"},".repeat(500_000) + "{\"id\":\"b\"}]}");

        assertThatThrownBy(() -> connect().execute("sources", "list", Map.of()))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("sources.list: The answer has more than 1000000 JSON values");
        assertThat(connect().sources().list().page().records()).hasSize(500_001);

        answer("{\"success\": true, \"results\": {\"id\": \"a\", \"new\": [" + "[],".repeat(20_000_000) + "1]}}");
        assertThatThrownBy(() -> connect().execute("jobs", "get", Map.of("id", "0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21")))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("jobs.get: The answer has more than 1000000 JSON values");
    }

    @Test
    void nesting_without_end_is_a_bad_response() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        answer("{\"success\": true, \"results\": [{\"id\": \"a\", \"new\": " + deep + "}]}");
        assertThatThrownBy(() -> connect().candidates().page()).isInstanceOf(BadResponseException.class);

        answer("{\"success\": true, \"new\": " + deep + ", \"results\": []}");
        assertThatThrownBy(() -> connect().candidates().page()).isInstanceOf(BadResponseException.class);

        answer("{\"success\": false, \"errors\": " + deep + "}");
        assertThatThrownBy(() -> connect().candidates().page()).isInstanceOf(BadResponseException.class);
    }

    @Test
    void huge_values_are_kept() {
        String name = "n".repeat(1_000_000);
        String number = "9".repeat(500);
        answer("{\"success\": true, \"results\": [{\"id\": \"a\", \"name\": \"" + name + "\", \"new\": " + number
                + "}], \"moreDataAvailable\": false}");

        Candidate candidate = connect().candidates().page().records().get(0);

        assertThat(candidate.name()).isEqualTo(name);
        assertThat(candidate.additionalProperties().get("new"))
                .hasToString(number);
    }

    @Test
    void keys_may_come_in_any_order_and_new_ones_are_skipped() {
        answer("""
                {"new": {"a": [1, {"b": null}]}, "syncToken": null, "nextCursor": "c0000000-0000-4000-8000-000000000002", "results": [{"id": "a"}],
                 "moreDataAvailable": true, "warnings": null, "errors": [], "success": true}""");

        Page<Candidate> page = connect().candidates().page();

        assertThat(page.records()).extracting(Candidate::id).containsExactly("a");
        assertThat(page.cursor()).isEqualTo("c0000000-0000-4000-8000-000000000002");
        assertThat(page.syncToken()).isNull();
    }

    @Test
    void the_sync_token_comes_with_the_last_page() {
        answer("{\"success\": true, \"results\": [], \"moreDataAvailable\": false, \"syncToken\": \"5dNvKq9Wz\"}");

        Page<Candidate> page = connect().candidates().page();

        assertThat(page.syncToken()).isEqualTo("5dNvKq9Wz");
        assertThat(page.hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_postings", "sources", "archive_reasons"})
    void a_list_that_comes_whole_need_not_say_so(String entity) {
        answer("{\"success\": true, \"results\": [{\"id\": \"a\"}]}");

        assertThat(connect().execute(entity, "list", Map.of()).data()).hasSize(1);
        assertThat(ASHBY.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidates",
                "applications",
                "jobs",
                "departments",
                "locations",
                "users",
                "candidate_tags",
                "custom_fields",
                "feedback_form_definitions"
            })
    void a_page_that_does_not_say_whether_more_follows_is_not_the_last_one(String entity) {
        answer("{\"success\": true, \"results\": [{\"id\": \"a\"}]}");

        assertThatThrownBy(() -> connect().execute(entity, "list", Map.of()))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining(entity + ".list: The answer does not say whether more records follow.");
    }

    @Test
    void a_warning_is_logged_and_the_result_is_good() {
        answer("""
                {"success": true, "results": [], "moreDataAvailable": false, "warnings": ["unable_to_add_metadata", {"code": "x"}, null]}""");
        try (LogCapture log = LogCapture.start()) {
            connect().users().page();

            assertThat(log.messages(Level.WARNING)).containsExactly("users.list: Ashby warns: unable_to_add_metadata");
        }
    }

    @Test
    void a_version_that_is_not_active_is_a_warning_once_per_connector() {
        answer(okJson("{\"success\": true, \"results\": [], \"moreDataAvailable\": false}")
                .withHeader("Ashby-Version-Status", "deprecated"));
        try (LogCapture log = LogCapture.start()) {
            var connector = connect();
            connector.users().page();
            connector.jobs().page();

            assertThat(log.messages(Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("2026-01-01")
                    .contains("deprecated");
        }
    }

    @Test
    void an_active_version_is_no_warning() {
        answer(okJson("{\"success\": true, \"results\": [], \"moreDataAvailable\": false}")
                .withHeader("Ashby-Version-Status", "active"));
        try (LogCapture log = LogCapture.start()) {
            connect().users().page();

            assertThat(log.messages(Level.WARNING)).isEmpty();
        }
    }

    @Test
    void a_page_is_decoded_once_from_the_body_itself() {
        answer(page(100, "x".repeat(3000)));
        RecordDecoder<Candidate> candidates = new RecordDecoders().of(Candidate.class);
        Set<JsonParser> parsers = new HashSet<>();
        List<Long> offsets = new ArrayList<>();

        Catalog catalog = Catalog.ofAshby();
        Response<Candidate> page;
        try (Adapter adapter = new DirectAdapterProvider().open(config(), catalog)) {
            page = adapter.execution().run(new CheckedCall(catalog.action("candidates", "list"), Map.of()), parser -> {
                parsers.add(parser);
                offsets.add(parser.currentTokenLocation().getByteOffset());
                assertThat(parser.streamReadInputSource()).isInstanceOf(InputStream.class);
                assertThat(parser.getClass().getPackageName()).startsWith("tools.jackson.core.");
                return candidates.decode(parser);
            });
        }

        assertThat(page.records()).hasSize(100);
        assertThat(parsers).as("one parser for the whole body").hasSize(1);
        assertThat(offsets)
                .as("each record where it stands")
                .hasSize(100)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_generic_call_keeps_every_field_as_it_came() {
        answer(
                "{\"success\": true, \"results\": [{\"id\": \"a\", \"new\": {\"n\": 1.10, \"z\": null}}], \"moreDataAvailable\": false}");

        JsonNode data = connect().execute("candidates", "list", Map.of()).data();

        assertThat(data).hasToString("[{\"id\":\"a\",\"new\":{\"n\":1.10,\"z\":null}}]");
    }

    private static String page(int candidates, String name) {
        return IntStream.range(0, candidates)
                .mapToObj(i -> "{\"id\": \"c0000000-0000-4000-8000-00000000000" + i + "\", \"name\": \"" + name + "\"}")
                .collect(Collectors.joining(
                        ", ", "{\"success\": true, \"results\": [", "], \"moreDataAvailable\": false}"));
    }
}
