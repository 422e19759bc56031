package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.ashbyconnector.api.Filter.eq;
import static io.ashbyconnector.api.Filter.fuzzy;
import static io.ashbyconnector.api.Filter.gte;
import static io.ashbyconnector.api.Filter.in;
import static io.ashbyconnector.api.Filter.keyword;
import static io.ashbyconnector.api.Filter.like;
import static io.ashbyconnector.api.Filter.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationRow;
import io.ashbyconnector.model.candidate.CandidateRow;
import io.ashbyconnector.model.job.JobPostingRow;
import io.ashbyconnector.model.job.JobRow;
import io.ashbyconnector.model.organization.UserRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches of the context store: what is sent, and the rows that come back. */
class SearchWireTest extends WireTest {

    private static final String NO_ROWS = """
            {"status": "success", "result": {"data": [], "meta": {"has_more": false, "cursor": null, "took_ms": 3}},
             "connector_metadata": null}""";

    @Test
    void a_search_for_everything_has_a_limit() {
        answer(NO_ROWS);

        assertThat(connectReady().candidates().contextStoreSearch().page().records())
                .isEmpty();

        assertSent("candidates", "{\"query\": {}, \"limit\": 100}");
    }

    @Test
    void a_typed_query_is_what_the_service_documents() {
        answer(NO_ROWS);

        connectReady()
                .applications()
                .contextStoreSearch(eq("status", "Active").and(gte("createdAt", "2026-03-01T00:00:00Z")))
                .descending("createdAt")
                .ascending("id")
                .fields("id", "status", "createdAt")
                .limit(25)
                .cursor("eyJvZmZzZXQiOjEwfQ")
                .page();

        assertSent("applications", """
                {"query": {"filter": {"and": [{"eq": {"status": "Active"}}, {"gte": {"createdAt": "2026-03-01T00:00:00Z"}}]},
                           "sort": [{"createdAt": "desc"}, {"id": "asc"}]},
                 "limit": 25, "cursor": "eyJvZmZzZXQiOjEwfQ", "fields": [["id"], ["status"], ["createdAt"]]}""");
    }

    @Test
    void conditions_nest() {
        answer(NO_ROWS);

        connectReady()
                .candidates()
                .contextStoreSearch(fuzzy("position", "data engineer")
                        .or(
                                keyword("school", "ETH").and(not(eq("company", null))),
                                in("name", "Ada", "Bob"),
                                like("name", "%an%")))
                .page();

        assertSent("candidates", """
                {"query": {"filter": {"or": [{"fuzzy": {"position": "data engineer"}},
                   {"and": [{"keyword": {"school": "ETH"}}, {"not": {"eq": {"company": null}}}]},
                   {"in": {"name": ["Ada", "Bob"]}}, {"like": {"name": "%an%"}}]}}, "limit": 100}""");
    }

    @Test
    void a_query_as_json_is_passed_on_as_it_is() {
        answer(NO_ROWS);

        connectReady()
                .execute(
                        "job-postings",
                        "context-store-search",
                        Map.of(
                                "query",
                                Map.of("filter", Map.of("startswith", Map.of("title", "Staff"))),
                                "fields",
                                List.of("id", List.of("title"))));

        assertSent("job_postings", """
                {"query": {"filter": {"startswith": {"title": "Staff"}}}, "limit": 100, "fields": ["id", ["title"]]}""");
    }

    @Test
    void a_search_streams_over_all_pages() {
        answerPage("$.params[?(!@.cursor)]", "a", "\"c0000000-0000-4000-8000-000000000001\"");
        AIRBYTE.stubFor(post(EXECUTE_PATH)
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.params.cursor", equalTo("c0000000-0000-4000-8000-000000000001")))
                .willReturn(okJson(page("b", "null"))));

        assertThat(connectReady().users().contextStoreSearch(eq("email", "x")).limit(1).stream())
                .extracting(UserRow::id)
                .containsExactly("a", "b");

        AIRBYTE.verify(1, executions().withRequestBody(equalToJson("""
                {"entity": "users", "action": "context_store_search",
                 "params": {"query": {"filter": {"eq": {"email": "x"}}}, "limit": 1, "cursor": "c0000000-0000-4000-8000-000000000001"}}""")));
    }

    private static void answerPage(String path, String id, String cursor) {
        AIRBYTE.stubFor(
                post(EXECUTE_PATH).withRequestBody(matchingJsonPath(path)).willReturn(okJson(page(id, cursor))));
    }

    private static String page(String id, String cursor) {
        return "{\"status\": \"success\", \"result\": {\"data\": [{\"id\": \"" + id + "\"}], \"meta\": {\"has_more\": "
                + !cursor.equals("null") + ", \"cursor\": " + cursor + "}}, \"connector_metadata\": null}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"success\", \"result\": {\"data\": [], \"meta\": {}}}",
                "{\"status\": \"success\", \"result\": {\"data\": []}}",
                "{\"status\": \"success\", \"result\": []}"
            })
    void a_search_that_finds_nothing_is_no_failure_of_ashbys(String body) {
        answer(body);

        assertThat(connectReady().users().contextStoreSearch().page().records()).isEmpty();
    }

    @Test
    void rows_may_come_as_a_list() {
        answer("{\"status\": \"success\", \"result\": [{\"id\": \"a\"}], \"connector_metadata\":"
                + " {\"has_more\": true, \"cursor\": \"c\"}}");

        Page<UserRow> page = connectReady().users().contextStoreSearch().page();

        assertThat(page.records()).extracting(UserRow::id).containsExactly("a");
        assertThat(page.cursor()).isEqualTo("c");
    }

    @Test
    void rows_are_typed() {
        AshbyConnector connector = connectReady();
        answerRow("""
                {"id": "c0000000-0000-4000-8000-000000000001", "name": "Ada", "company": null, "position": "Engineer", "school": "ETH", "x": 1}""");
        CandidateRow candidate = row(connector.candidates().contextStoreSearch().page());
        assertThat(candidate.name()).isEqualTo("Ada");
        assertThat(candidate.company()).isNull();
        assertThat(candidate.additionalProperties()).containsOnlyKeys("x");

        answerRow("{\"id\": \"p1\", \"title\": \"Engineer\", \"isListed\": true, \"locationName\": \"Bern\"}");
        JobPostingRow posting = row(connector.jobPostings().contextStoreSearch().page());
        assertThat(posting.isListed()).isTrue();

        answerRow("{\"id\": \"j1\", \"title\": \"Engineer\", \"status\": \"Open\", \"departmentId\": \"d1\"}");
        JobRow job = row(connector.jobs().contextStoreSearch().page());
        assertThat(job.departmentId()).isEqualTo("d1");
    }

    @Test
    void an_archive_reason_is_text_or_an_object() {
        AshbyConnector connector = connectReady();
        answerRow("""
                {"id": "a1", "status": "Archived", "archiveReason": "Withdrew", "createdAt": "2026-03-09T15:20:00.000Z"}""");
        ApplicationRow application =
                row(connector.applications().contextStoreSearch().page());
        assertThat(application.status()).isEqualTo(Application.Status.ARCHIVED);
        assertThat(application.createdAt()).isEqualTo(Instant.parse("2026-03-09T15:20:00Z"));
        assertThat(application.archiveReason()).hasToString("\"Withdrew\"");

        answerRow("{\"id\": \"a1\", \"archiveReason\": {\"id\": \"r1\", \"text\": \"Withdrew\"}}");
        application = row(connector.applications().contextStoreSearch().page());
        assertThat(application.archiveReason()).hasToString("{\"id\":\"r1\",\"text\":\"Withdrew\"}");
    }

    private static void answerRow(String row) {
        answer("{\"status\": \"success\", \"result\": {\"data\": [" + row
                + "], \"meta\": {\"has_more\": false, \"cursor\": null}}, \"connector_metadata\": null}");
    }

    private static <R> R row(Page<R> page) {
        assertThat(page.records()).hasSize(1);
        return page.records().get(0);
    }

    @Test
    void sql_is_passed_on_as_it_is() {
        answer("""
                {"status": "success", "result": {"data": [{"title": "Engineer", "n": 3}],
                 "meta": {"has_more": true, "cursor": null}}, "connector_metadata": null}""");
        String sql = "SELECT title, count(*) n FROM \"jobs\" GROUP BY 1 LIMIT 1";

        ExecutionResult result =
                connectReady().execute("jobs", "context_store_sql_query", Map.of("sql", sql, "limit", 10));

        assertThat(result.data()).hasToString("[{\"title\":\"Engineer\",\"n\":3}]");
        assertThat(result.meta()).isNotNull();
        AIRBYTE.verify(1, executions().withRequestBody(equalToJson("""
                {"entity": "jobs", "action": "context_store_sql_query",
                 "params": {"sql": "SELECT title, count(*) n FROM \\"jobs\\" GROUP BY 1 LIMIT 1", "limit": 10}}""")));
    }

    @Test
    void a_search_that_cannot_be_right_is_not_sent() {
        AshbyConnector connector = connectReady();

        assertThatThrownBy(() -> connector.candidates().contextStoreSearch(eq("nmae", "x")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Valid: id, name, company, position, school.");
        assertThatThrownBy(() -> connector.jobs().contextStoreSearch().ascending("createdAt"))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(
                        () -> connector.users().contextStoreSearch().limit(101).page())
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> connector.execute("jobs", "context_store_sql_query", Map.of()))
                .isInstanceOf(MissingParameterException.class);
        assertThat(AIRBYTE.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_bad_filter_says_what_is_wrong() {
        answer(failure(422, """
                {"message": "Unknown operator", "errors": [{"field": "query.filter", "message": "Unknown operator 'like'",
                 "error_code": "value_error"}]}"""));

        assertThatThrownBy(() -> connectReady()
                        .candidates()
                        .contextStoreSearch(like("name", "%a%"))
                        .page())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("candidates.context_store_search: ")
                .hasMessageContaining("query.filter: Unknown operator 'like'");
    }

    private static void assertSent(String entity, String params) {
        AIRBYTE.verify(
                1,
                executions()
                        .withRequestBody(equalToJson("{\"entity\": \"" + entity
                                + "\", \"action\": \"context_store_search\", \"params\": " + params + "}")));
    }
}
