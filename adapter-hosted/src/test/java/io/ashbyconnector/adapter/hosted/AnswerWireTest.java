package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.testkit.LogCapture;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which an execution is answered, and which of them are failures. */
class AnswerWireTest extends WireTest {

    private static final String RECORDS =
            "[{\"id\": \"c0000000-0000-4000-8000-000000000001\", \"new\": [{}]}, {\"id\": \"c0000000-0000-4000-8000-000000000002\"}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\", \"result\": RECORDS, \"connector_metadata\": META,"
                        + " \"execution_metadata\": {\"connector_instance_id\": \"source_id:x\", \"execution_time_ms\": 9}}",
                "{\"connector_metadata\": META, \"result\": RECORDS, \"status\": \"success\"}",
                "{\"status\": \"success\", \"result\": {\"data\": RECORDS, \"meta\": META}}",
                "{\"status\": \"success\", \"result\": {\"data\": RECORDS, \"meta\": META},"
                        + " \"connector_metadata\": null, \"execution_metadata\": null, \"bundle\": null}",
                "{\"status\": \"success\", \"result\": {\"meta\": META, \"extra\": {\"data\": []}, \"data\": RECORDS}}",
                "{\"status\": \"success\", \"result\": {\"data\": RECORDS, \"meta\": {}}, \"connector_metadata\": META}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": RECORDS},"
                        + " \"connector_metadata\": META}",
                "{\"bundle\": {\"a\": [1]}, \"status\": \"success\", \"result\": RECORDS, \"connector_metadata\": META,"
                        + " \"x\": [{}], \"context_store_bundle\": null}"
            })
    void a_page_comes_in_many_shapes(String shape) {
        answer(shape.replace("RECORDS", RECORDS)
                .replace("META", "{\"took_ms\": 3, \"cursor\": \"next\", \"has_more\": true, \"odd\": {\"a\": 1}}"));

        Page<Candidate> page = connectReady().candidates().page();

        assertThat(page.records())
                .extracting(Candidate::id)
                .containsExactly("c0000000-0000-4000-8000-000000000001", "c0000000-0000-4000-8000-000000000002");
        assertThat(page.hasMore()).isTrue();
        assertThat(page.cursor()).isEqualTo("next");
        assertThat(page.syncToken()).isNull();
    }

    @Test
    void an_answer_of_very_many_values_is_a_bad_response_where_it_is_held_as_trees() {
        String records = "[" + "{\"id\":\"a\"},".repeat(500_000) + "{\"id\":\"b\"}]";
        for (String shape : List.of("RECORDS", "{\"data\": RECORDS}")) {
            answer("{\"status\": \"success\", \"result\": " + shape.replace("RECORDS", records)
                    + ", \"connector_metadata\": {\"has_more\": false}}");

            assertThatThrownBy(() -> connectReady().execute("sources", "list", Map.of()))
                    .isInstanceOf(BadResponseException.class)
                    .hasMessageContaining("sources.list: The answer has more than 1000000 JSON values");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cursor\": null, \"has_more\": false} | false |",
                "{\"cursor\": \"\", \"has_more\": false} | false |",
                "{\"cursor\": \"c\", \"has_more\": false} | false |",
                "{\"cursor\": \"c\", \"has_more\": true} | true | c",
                "{\"cursor\": \"c\", \"has_more\": null} | true | c",
                "{\"cursor\": \"c\"} | true | c",
                "{\"has_next_page\": true, \"end_cursor\": \"x\"} | true | x",
                "{\"hasNextPage\": true, \"endCursor\": \"x\"} | true | x",
                "{\"hasNextPage\": false, \"endCursor\": \"x\"} | false |",
                "{\"has_next_page\": false} | false |",
                "{\"hasMore\": true, \"nextCursor\": \"x\"} | true | x",
                "{\"has_more\": true, \"next_cursor\": \"x\"} | true | x",
                "{\"moreDataAvailable\": true, \"nextCursor\": \"x\"} | true | x",
                "{\"moreDataAvailable\": false} | false |",
                "{\"next_cursor\": \"x\", \"took_ms\": 4} | true | x",
                "{\"pagination\": {\"has_more\": true, \"cursor\": \"x\"}} | true | x",
                "{\"page_info\": {\"hasNextPage\": true, \"endCursor\": \"x\", \"o\": [{}]}} | true | x",
                "{\"pageInfo\": {\"hasNextPage\": false, \"endCursor\": null}} | false |",
                "{\"a\": {\"has_more\": true}, \"has_more\": false} | false |",
                "{\"cursor\": \"now\", \"next_cursor\": \"x\", \"has_more\": true} | true | x",
                "{\"has_more\": true, \"nextPageToken\": \"x\", \"cursor\": \"now\"} | true | x",
                "{\"has_more\": \"true\", \"cursor\": \"x\"} | true | x",
                "{\"has_more\": false, \"hasNextPage\": \"true\", \"cursor\": \"x\"} | true | x"
            })
    void the_place_of_a_page_is_told_in_many_spellings(String meta, boolean more, String cursor) {
        for (String shape : List.of(
                "{\"status\": \"success\", \"result\": RECORDS, \"connector_metadata\": META}",
                "{\"connector_metadata\": META, \"status\": \"success\", \"result\": RECORDS}",
                "{\"status\": \"success\", \"result\": RECORDS, \"meta\": META}",
                "{\"status\": \"success\", \"result\": RECORDS, \"metadata\": META, \"connector_metadata\": null}",
                "{\"status\": \"success\", \"result\": RECORDS, \"pagination\": META}",
                "{\"status\": \"success\", \"result\": {\"data\": RECORDS, \"meta\": META}}",
                "{\"status\": \"success\", \"result\": {\"data\": RECORDS, \"pagination\": META, \"meta\": {}}}",
                "{\"status\": \"success\", \"result\": {\"paging\": META, \"data\": RECORDS}}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": RECORDS, "
                        + meta.substring(1, meta.length() - 1) + "}}",
                "{\"status\": \"success\", \"result\": RECORDS, " + meta.substring(1))) {
            answer(shape.replace("RECORDS", RECORDS).replace("META", meta));

            Page<Candidate> page = connectReady().candidates().page();

            assertThat(page.records()).hasSize(2);
            assertThat(page.hasMore()).as(shape).isEqualTo(more);
            assertThat(page.cursor()).isEqualTo(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cursor\": null, \"has_more\": null}",
                "{\"cursor\": \"\"}",
                "{\"has_more\": \"yes\"}",
                "{\"has_more\": 1}",
                "{\"has_more\": false, \"has_next_page\": \"true\"}",
                "{\"hasNext\": 1, \"has_more\": false}",
                "{\"total\": 2}",
                "{\"has_more\": true}",
                "{\"cursor\": \"\", \"has_more\": true}",
                "{\"has_next_page\": true, \"end_cursor\": null}",
                "{}",
                "null",
                "\"text\"",
                "[1]"
            })
    void a_page_that_leaves_open_what_follows_is_no_answer(String meta) {
        answer("{\"status\": \"success\", \"result\": " + RECORDS + ", \"connector_metadata\": " + meta + "}");
        assertOpen();

        answer("{\"status\": \"success\", \"result\": {\"data\": " + RECORDS + ", \"meta\": " + meta + "}}");
        assertOpen();
    }

    private void assertOpen() {
        assertThatThrownBy(() -> connectReady().candidates().page())
                .isExactlyInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("candidates.list: ")
                .hasMessageContaining("more records follow");
        assertThatThrownBy(() -> connectReady().candidates().stream().toList())
                .isExactlyInstanceOf(BadResponseException.class);
        assertThatThrownBy(() -> connectReady().execute("candidates", "context_store_search", Map.of()))
                .isExactlyInstanceOf(BadResponseException.class);
    }

    @Test
    void a_search_without_a_cursor_may_be_cut() {
        answer("{\"status\": \"success\", \"result\": {\"data\": [{\"n\": 1}],"
                + " \"meta\": {\"has_more\": true, \"cursor\": null}}}");

        ExecutionResult rows =
                connectReady().execute("candidates", "context_store_sql_query", Map.of("sql", "SELECT 1 AS n"));

        assertThat(rows.meta()).isNotNull().extracting(PageMeta::hasMore).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive_reasons", "sources", "job_postings"})
    void a_list_that_ashby_answers_whole_need_not_say(String entity) {
        for (String meta : List.of("null", "{}", "{\"cursor\": null, \"has_more\": null}", "{\"has_more\": false}")) {
            answer("{\"status\": \"success\", \"result\": [], \"connector_metadata\": " + meta + "}");
            ExecutionResult none = connectReady().execute(entity, "list", Map.of());
            assertThat(none.data()).isEmpty();
            assertThat(none.meta()).isEqualTo(new PageMeta(null, false, null));

            answer("{\"status\": \"success\", \"result\": " + RECORDS + ", \"connector_metadata\": " + meta + "}");
            assertThat(connectReady().execute(entity, "list", Map.of()).data()).hasSize(2);
        }
        answer("{\"status\": \"success\", \"result\": []}");
        assertThat(connectReady().archiveReasons().stream()).isEmpty();
        assertThat(connectReady().sources().page().hasMore()).isFalse();
        assertThat(connectReady().jobPostings().stream()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "{}"})
    void a_list_that_ashby_answers_whole_does_not_end_on_a_misread_more(String flag) {
        answer("{\"status\": \"success\", \"result\": " + RECORDS + ", \"connector_metadata\": {\"has_more\": " + flag
                + "}}");

        assertThatThrownBy(() -> connectReady().sources().page()).isInstanceOf(BadResponseException.class);
    }

    @Test
    void a_list_that_ashby_answers_whole_may_be_paged() {
        answer("{\"status\": \"success\", \"result\": " + RECORDS
                + ", \"connector_metadata\": {\"cursor\": \"c\", \"has_more\": true}}");

        assertThat(connectReady().jobPostings().page().cursor()).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": RECORD}}",
                "{\"status\": \"success\", \"result\": {\"results\": RECORD, \"success\": true, \"x\": {}}}",
                "{\"status\": \"success\", \"result\": RECORD, \"connector_metadata\": null}",
                "{\"result\": RECORD, \"connector_metadata\": {}, \"status\": \"success\"}",
                "{\"status\": \"success\", \"result\": {\"data\": RECORD, \"meta\": {}}}"
            })
    void a_record_comes_in_many_shapes(String shape) {
        answer(
                shape.replace(
                        "RECORD",
                        "{\"id\": \"c0000000-0000-4000-8000-000000000001\", \"name\": \"Ada\", \"source\": {\"id\": \"s\"}, \"n\": 1.50}"));

        assertThat(connectReady()
                        .candidates()
                        .get("c0000000-0000-4000-8000-000000000001")
                        .name())
                .isEqualTo("Ada");
        ExecutionResult result =
                connectReady().execute("candidates", "get", Map.of("id", "c0000000-0000-4000-8000-000000000001"));
        assertThat(result.meta()).isNull();
        assertThat(result.data())
                .hasToString(
                        "{\"id\":\"c0000000-0000-4000-8000-000000000001\",\"name\":\"Ada\",\"source\":{\"id\":\"s\"},\"n\":1.50}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\": \"success\"}",
                "{\"status\": \"success\", \"result\": null}",
                "{\"status\": \"success\", \"result\": \"done\"}",
                "{\"status\": \"success\", \"result\": 7, \"bundle\": {}}",
                "{\"status\": \"success\", \"result\": {}}",
                "{\"status\": \"success\", \"result\": {\"success\": true}}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": null}}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": \"x\"}}",
                "{\"status\": \"success\", \"result\": {\"data\": null, \"meta\": {\"has_more\": false}}}",
                "{\"result\": [{\"id\": \"a\"}], \"connector_metadata\": {\"has_more\": false}}",
                "{\"status\": null, \"result\": {\"success\": true, \"results\": {\"id\": \"a\"}}}",
                "{\"status\": \"success\", \"result\": [\"a\"]}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": {}}}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": {\"id\": 7}}}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": {\"id\": \"\"}}}",
                "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": {\"candidate\": {\"id\": \"a\"}}}}",
                "{\"status\": \"success\", \"result\": {\"candidate\": {\"id\": \"a\"}}}",
                "{\"status\": \"success\", \"result\": {\"data\": {\"name\": \"Ada\"}}}",
                "{\"status\": \"success\", \"result\": [{\"id\": \"a\"}, {}],"
                        + " \"connector_metadata\": {\"has_more\": false}}",
                "{\"status\": \"success\", \"status\": \"success\", \"result\": [{\"id\": \"a\"}],"
                        + " \"connector_metadata\": {\"has_more\": false}}",
                "{\"status\": \"success\", \"result\": {\"success\": false, \"success\": true,"
                        + " \"results\": {\"id\": \"a\"}}}",
                "{\"status\": \"success\", \"result\": [{\"id\": \"a\"},",
                "{\"status\": \"success\", \"result\": [{\"id\": \"a\"}]} trailing",
                "[]",
                "{\"status\": \"success\", \"result\": {\"success\": \"false\", \"results\": {\"id\": \"a\"}}}",
                "{\"status\": \"success\", \"result\": {\"results\": {\"id\": \"a\"}, \"success\": null}}",
                "{\"status\": \"success\", \"result\": {\"success\": 1, \"results\": [{\"id\": \"a\"}],"
                        + " \"moreDataAvailable\": false}}",
                ""
            })
    void an_answer_without_what_was_asked_for_is_no_data(String body) {
        answer(okJson(body).withHeader("x-request-id", "req-1"));

        assertThatThrownBy(() -> connectReady().candidates().page())
                .isExactlyInstanceOf(BadResponseException.class)
                .hasMessageStartingWith("candidates.list: ");
        BadResponseException refused = catchThrowableOfType(
                BadResponseException.class,
                () -> connectReady().candidates().get("c0000000-0000-4000-8000-000000000001"));
        assertThat(refused).hasMessageStartingWith("candidates.get: ");
        assertThat(refused.requestId()).isEqualTo("req-1");
        assertThatThrownBy(() -> connectReady()
                        .execute("candidates", "get", Map.of("id", "c0000000-0000-4000-8000-000000000001")))
                .isExactlyInstanceOf(BadResponseException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"error\", \"result\": {\"error\": \"It\\nbroke\"}} | 'error': It broke",
                "{\"result\": {\"error\": {\"message\": \"It broke\"}}, \"status\": \"failed\"} | 'failed': It broke",
                "{\"status\": \"error\", \"result\": {\"error\": {\"why\": \"x\"}}} | {why=x}",
                "{\"status\": \"error\", \"result\": null} | no reason given",
                "{\"status\": \"error\"} | no reason given",
                "{\"status\": \"error\", \"result\": []} | no reason given",
                "{\"status\": \"error\", \"result\": [\"It broke\"]} | no reason given",
                "{\"status\": \"error\", \"result\": {\"code\": 5, \"error\": \"It broke\"}} | It broke",
                "{\"status\": \"SUCCESS\", \"result\": [{\"id\": \"a\"}]} | 'SUCCESS'",
                "{\"status\": \"pending\", \"result\": {\"id\": \"a\"}} | 'pending'"
            })
    void another_status_than_success_is_a_failure(String body, String words) {
        answer(body);

        assertThatThrownBy(() -> connectReady().candidates().page())
                .isExactlyInstanceOf(ApiException.class)
                .hasMessageContaining(words);
        assertThatThrownBy(() -> connectReady().candidates().get("c0000000-0000-4000-8000-000000000001"))
                .isExactlyInstanceOf(ApiException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"errors\": [\"candidate_not_found\"] | NOT_FOUND | candidate_not_found | candidate_not_found",
                "\"errors\": [\"missing_endpoint_permission\"] | PERMISSION | missing_endpoint_permission | permission",
                "\"errors\": [\"invalid_input\"] | INVALID_INPUT | invalid_input | invalid_input",
                "\"errors\": [{\"message\": \"Expected a uuid\", \"parameter\": \"id\"}] | INVALID_INPUT | invalid_input"
                        + " | 'id': Expected a uuid",
                "\"errors\": [\"rate_limit_exceeded\"] | RATE_LIMITED | rate_limit_exceeded | rate_limit",
                "\"errors\": [\"next_cursor_expired\"] | EXPIRED | next_cursor_expired | next_cursor_expired",
                "\"errorInfo\": {\"code\": \"job_not_found\", \"message\": \"No such job\", \"requestId\": \"r1\"}"
                        + " | NOT_FOUND | job_not_found | No such job",
                "\"message\": \"resource_not_found\" | API_ERROR | | resource_not_found",
                "\"error\": {\"code\": \"user_not_found\", \"message\": \"No such user\"} | NOT_FOUND | user_not_found"
                        + " | No such user",
                "\"errors\": null | API_ERROR | | no reason given",
                "\"errors\": [\"It broke badly\"] | API_ERROR | | It broke badly"
            })
    void a_failure_of_ashbys_inside_a_success_is_a_failure(String errors, ErrorType type, String code, String words) {
        answer("{\"status\": \"success\", \"result\": {\"success\": false, " + errors
                + "}, \"connector_metadata\": {\"cursor\": null, \"has_more\": false}}");

        for (AshbyConnectorException thrown : List.of(
                catchThrowableOfType(
                        AshbyConnectorException.class,
                        () -> connectReady().candidates().get("c0000000-0000-4000-8000-000000000001")),
                catchThrowableOfType(
                        AshbyConnectorException.class,
                        () -> connectReady().candidates().page()))) {
            assertThat(thrown.type()).isEqualTo(type);
            assertThat(thrown.code()).isEqualTo(code);
            assertThat(thrown.details().message())
                    .isEqualTo("Ashby says, through Airbyte: "
                            + Objects.requireNonNullElse(thrown.details().quote(), "no reason given"));
            assertThat(thrown)
                    .hasMessageContaining("Ashby says, through Airbyte: ")
                    .hasMessageContaining(words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\", \"result\": [], \"connector_metadata\": {\"cursor\": null, \"has_more\": null}}",
                "{\"status\": \"success\", \"result\": {\"data\": [], \"meta\": {\"has_more\": null}}}"
            })
    void an_empty_list_that_leaves_open_whether_it_ends_is_a_swallowed_failure(String body) {
        answer(body);

        assertThatThrownBy(() -> connectReady().candidates().page())
                .isExactlyInstanceOf(ApiException.class)
                .hasMessageContaining("Ashby most likely refused the call")
                .hasMessageContaining("stored Ashby key");
        assertThatThrownBy(() -> connectReady().candidates().stream().toList()).isExactlyInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\", \"result\": [], \"connector_metadata\": {}}",
                "{\"status\": \"success\", \"result\": [], \"connector_metadata\": null}",
                "{\"status\": \"success\", \"result\": []}",
                "{\"status\": \"success\", \"result\": {\"data\": [], \"meta\": {}}}"
            })
    void an_empty_list_that_says_nothing_is_no_end(String body) {
        answer(body);

        assertThatThrownBy(() -> connectReady().candidates().page()).isExactlyInstanceOf(BadResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\": \"error\", \"result\": {\"error\": \"missing_endpoint_permission\"}",
                "\"status\": \"error\", \"result\": {\"error\": {\"code\": \"missing_endpoint_permission\"}}",
                "\"status\": \"error\", \"result\": {\"errors\": [{\"message\": \"missing_endpoint_permission\"}]}",
                "\"status\": \"error\", \"result\": null, \"error\": \"missing_endpoint_permission\"",
                "\"status\": \"error\", \"errors\": [\"missing_endpoint_permission\"]",
                "\"status\": \"error\", \"result\": {\"error\":"
                        + " \"{\\\"success\\\": false, \\\"errors\\\": [\\\"missing_endpoint_permission\\\"]}\"}",
                "\"status\": \"success\", \"result\": {\"success\": false,"
                        + " \"errors\": [{\"message\": \"missing_endpoint_permission\"}]}",
                "\"status\": \"success\", \"result\": {\"results\": [], \"errors\": [\"missing_endpoint_permission\"],"
                        + " \"moreDataAvailable\": false}",
                "\"status\": \"success\", \"result\": [], \"error\": \"missing_endpoint_permission\","
                        + " \"connector_metadata\": {\"has_more\": false}",
                "\"status\": \"failed\", \"error\": {\"errors\": [{\"message\": \"missing_endpoint_permission\"}]}",
                "\"status\": \"failed\", \"error\": {\"success\": false,"
                        + " \"errorInfo\": {\"code\": \"missing_endpoint_permission\"}}",
                "\"status\": \"error\", \"result\": {\"success\": false, \"error\": \"missing_endpoint_permission\"}",
                "\"status\": \"success\", \"result\": {\"success\": false, \"error\": \"missing_endpoint_permission\"}",
                "\"status\": \"success\", \"result\": {\"success\": false, \"message\": \"missing_endpoint_permission\"}"
            })
    void ashbys_code_is_found_in_every_failure(String body) {
        answer("{" + body + "}");

        for (AshbyConnectorException thrown : List.of(
                catchThrowableOfType(
                        AshbyConnectorException.class,
                        () -> connectReady().candidates().get("c0000000-0000-4000-8000-000000000001")),
                catchThrowableOfType(
                        AshbyConnectorException.class,
                        () -> connectReady().candidates().page()))) {
            assertThat(thrown.type()).isEqualTo(ErrorType.PERMISSION);
            assertThat(thrown.code()).isEqualTo("missing_endpoint_permission");
            assertThat(thrown)
                    .hasMessageContaining("stored Ashby key")
                    .hasMessageContaining("candidatesRead")
                    .hasMessageContaining("'Candidates: read'");
        }
    }

    @Test
    void a_list_may_be_empty() {
        answer("{\"status\": \"success\", \"result\": [], \"connector_metadata\": {\"has_more\": false}}");

        assertThat(connectReady().candidates().page().records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Soon\\nretired TOKEN\" | Soon retired [redacted]",
                "{\"code\": \"deprecated\", \"message\": \"Soon retired\"} | Soon retired",
                "{\"code\": \"deprecated\"} | {code=deprecated}"
            })
    void a_warning_is_logged(String warning, String words) {
        answer("{\"status\": \"success\", \"warning\": " + warning.replace("TOKEN", TOKEN)
                + ", \"result\": [{\"id\": \"a\"}], \"connector_metadata\": {\"has_more\": false}}");
        try (LogCapture log = LogCapture.start()) {
            assertThat(connectReady().candidates().page().records()).hasSize(1);

            assertThat(log.messages(Level.WARNING)).containsExactly("candidates.list: Airbyte warns: " + words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[{\"a\": 1}]"})
    void a_warning_of_nothing_is_not_logged(String warning) {
        answer("{\"status\": \"success\", \"warning\": " + warning
                + ", \"result\": [{\"id\": \"a\"}], \"connector_metadata\": {\"has_more\": false}}");
        try (LogCapture log = LogCapture.start()) {
            connectReady().candidates().page();

            assertThat(log.messages(Level.WARNING)).isEmpty();
        }
    }
}
