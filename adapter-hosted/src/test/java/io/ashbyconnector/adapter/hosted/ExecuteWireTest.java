package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.UnsupportedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent for each call, and what is not. */
class ExecuteWireTest extends WireTest {

    private static final String ONE_RECORD = """
            {"status": "success", "result": {"success": true, "results": {"id": "x"}}, "connector_metadata": null}""";

    static Stream<String> entities() {
        return Catalog.ofAshby().entities().stream().map(Entity::name);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void a_list_without_parameters_has_empty_ones(String entity) {
        answer(ONE_USER);

        connectReady().execute(entity, "list", Map.of());

        assertSent("""
                {"entity": "%s", "action": "list", "params": {}}""".formatted(entity));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void a_list_carries_limit_and_cursor(String entity) {
        answer(ONE_USER);

        connectReady().execute(entity, "list", Map.of("limit", 20, "cursor", "eyJwIjoyfQ"));

        assertSent("""
                {"entity": "%s", "action": "list", "params": {"limit": 20, "cursor": "eyJwIjoyfQ"}}""".formatted(entity));
    }

    @ParameterizedTest
    @CsvSource({
        "candidates, id",
        "applications, applicationId",
        "jobs, id",
        "departments, departmentId",
        "locations, locationId",
        "users, userId",
        "job_postings, jobPostingId"
    })
    void a_record_is_asked_for_by_its_parameter(String entity, String parameter) {
        answer(ONE_RECORD);

        connectReady().execute(entity, "get", Map.of(parameter, "a \"b\"\n/ü"));

        assertSent("""
                {"entity": "%s", "action": "get", "params": {"%s": "a \\"b\\"\\n/ü"}}""".formatted(entity, parameter));
    }

    @Test
    void the_request_is_what_the_service_documents() {
        answer(ONE_USER);

        connectReady().users().page();

        LoggedRequest request = only(executions());
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        assertThat(request.getHeader("User-Agent")).contains("hosted");
        assertThat(request.containsHeader("X-Organization-Id")).isFalse();
    }

    @Test
    void the_organization_goes_with_every_call() {
        answerAll();
        String organization = "6a1b1f0e-53c4-4d0e-8f65-0a7c0f6f2b11";

        connect(ConfigKey.AIRBYTE_ORGANIZATION_ID, organization).users().page();

        for (LoggedRequest request : List.of(only(tokenCalls()), only(lookups()), only(executions()))) {
            assertThat(request.getHeader("X-Organization-Id")).isEqualTo(organization);
        }
    }

    @Test
    void a_base_url_may_hold_the_version() {
        answer(ONE_USER);

        connect(readyConfig().with(ConfigKey.AIRBYTE_BASE_URL, AIRBYTE.baseUrl() + "/api/v1"))
                .users()
                .page();

        AIRBYTE.verify(1, executions());
    }

    @Test
    void field_selection_of_a_list_goes_beside_the_parameters() {
        answer(ONE_USER);

        connectReady()
                .execute(
                        "users",
                        "list",
                        Map.of(
                                "limit", 5,
                                "select_fields", List.of("id", "user.name"),
                                "exclude_fields", List.of("email")));

        assertSent("""
                {"entity": "users", "action": "list", "params": {"limit": 5},
                 "select_fields": ["id", "user.name"], "exclude_fields": ["email"]}""");
    }

    @Test
    void field_selection_of_a_record_reaches_into_ashbys_envelope() {
        answer(ONE_RECORD);

        connectReady()
                .execute(
                        "candidates",
                        "get",
                        Map.of(
                                "id", "c0000000-0000-4000-8000-000000000001",
                                "select_fields", List.of("id", "name"),
                                "exclude_fields", List.of("tags")));

        assertSent("""
                {"entity": "candidates", "action": "get", "params": {"id": "c0000000-0000-4000-8000-000000000001"},
                 "select_fields":
                   ["success", "errors", "errorInfo", "id", "results.id", "name", "results.name"],
                 "exclude_fields": ["tags", "results.tags"]}""");
    }

    @Test
    void what_hosted_mode_cannot_do_is_refused() {
        AshbyConnector connector = connectReady();

        assertUnsupported(
                () -> connector
                        .candidates()
                        .list()
                        .createdAfter(Instant.parse("2026-01-01T00:00:00Z"))
                        .page(),
                "createdAfter");
        assertUnsupported(() -> connector.candidates().list().syncToken("t").stream(), "syncToken");
        assertUnsupported(() -> connector.customFields().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"), "hosted");
        assertUnsupported(() -> connector.feedbackFormDefinitions().get("0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21"), "hosted");
        assertUnsupported(
                () -> connector.execute("candidates", "get", Map.of("externalMappingId", "x")), "externalMappingId");
        assertUnsupported(
                () -> connector.execute("departments", "list", Map.of("includeArchived", true)), "includeArchived");
    }

    private static void assertUnsupported(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(UnsupportedException.class).hasMessageContaining(words);
        assertThat(AIRBYTE.getAllServeEvents()).isEmpty();
    }

    private static void assertSent(String body) {
        AIRBYTE.verify(1, executions().withRequestBody(equalToJson(body)));
    }
}
