package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests in the shapes that public clients of Ashby's send. */
class OtherClientsTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS.candidates(150));

    private final AshbySandbox sandbox;
    private final Asker asker;
    private final Asker nobody;

    OtherClientsTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        this.nobody = new Asker(sandbox, null);
        sandbox.clearChanges();
    }

    /** A request with these headers and none that others would send. */
    private HttpResponse<String> bare(String operation, HttpRequest.BodyPublisher body, String... headers)
            throws IOException {
        return asker.send(HttpRequest.newBuilder(sandbox.baseUri().resolve("/" + operation))
                .headers(headers)
                .POST(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.list", "archiveReason.list", "jobPosting.list", "source.list", "interviewPlan.list"})
    void airbytes_replication_sends_the_key_as_the_password_too(String operation) throws IOException {
        HttpResponse<String> answer = bare(
                operation,
                HttpRequest.BodyPublishers.ofString("{\"limit\": 100}"),
                "Authorization",
                Asker.basic("key-full:key-full"),
                "Content-Type",
                "application/json",
                "Accept",
                "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"success\":true");
    }

    @Test
    void airbytes_replication_filters_from_a_start_date_and_pages_by_the_cursor() {
        JsonNode first = asker.ask("application.list", "{\"createdAfter\": 1704067200000, \"limit\": 100}");
        JsonNode second = asker.ask(
                "application.list",
                "{\"createdAfter\": 1704067200000, \"limit\": 100, \"cursor\": \""
                        + first.get("nextCursor").asString() + "\"}");
        assertThat(first.get("results")).hasSize(100);
        assertThat(second.get("results")).isNotEmpty();
        assertThat(asker.ask("candidate.list", "{\"per_page\": 50}").get("results"))
                .hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded", "application/json", "text/plain"})
    void clients_on_axios_or_a_workflow_tool_send_no_body_at_all(String contentType) throws IOException {
        HttpResponse<String> answer = bare(
                "candidate.list",
                HttpRequest.BodyPublishers.noBody(),
                "Authorization",
                Asker.basic("key-full:"),
                "Content-Type",
                contentType,
                "Accept",
                "application/json, text/plain, */*");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void neither_an_empty_body_nor_an_answer_need_a_type() throws IOException {
        assertThat(bare("user.list", HttpRequest.BodyPublishers.noBody(), "Authorization", Asker.basic("key-full:"))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> untyped =
                bare("user.list", HttpRequest.BodyPublishers.ofString("{}"), "Authorization", Asker.basic("key-full:"));
        assertThat(untyped.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "candidate.list, 2",
        "application.list, 2",
        "job.list, 1",
        "department.list, 1",
        "location.list, 1",
        "user.list, 1",
        "candidateTag.list, 1",
        "customField.list, 1",
        "feedbackFormDefinition.list, 1",
        "interviewPlan.list, 1",
        "sequence.list, 1"
    })
    void a_first_page_may_be_asked_for_with_nulls(String operation, int pages) {
        JsonNode answer = asker.ask(operation, "{\"cursor\": null, \"syncToken\": null, \"limit\": \"100\"}");
        assertThat(answer.get("success").asBoolean()).isTrue();
        assertThat(answer.get("moreDataAvailable").asBoolean()).isEqualTo(pages > 1);
    }

    @Test
    void numbers_and_booleans_may_be_spelt() {
        assertThat(asker.ask("department.list", "{\"includeArchived\": \"true\", \"limit\": \"50\"}")
                        .get("results"))
                .hasSize(14);
        assertThat(asker.ask("department.list", "{\"includeArchived\": \"false\"}")
                        .get("results"))
                .hasSize(13);
        assertThat(asker.ask("candidate.list", "{\"createdAfter\": \"1704067200000\"}")
                        .get("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_status_of_applications_is_one_word_or_several() {
        List<JsonNode> hired = asker.list("application.list", Map.of("status", "Hired"));
        assertThat(asker.list("application.list", Map.of("status", List.of("Hired"))))
                .isEqualTo(hired);
        List<JsonNode> both = asker.list("application.list", Map.of("status", List.of("Hired", "Lead")));
        assertThat(both)
                .hasSize(hired.size()
                        + asker.list("application.list", Map.of("status", "Lead"))
                                .size());
        assertThat(asker.list("application.list", Map.of("status", List.of())))
                .isEqualTo(asker.list("application.list"));
        assertThat(asker.code("application.list", Map.of("status", List.of("Sleeping"))))
                .isEqualTo("invalid_input");
        assertThat(asker.code("application.list", Map.of("status", "Sleeping"))).isEqualTo("invalid_input");
    }

    @Test
    void keys_that_an_operation_does_not_have_are_ignored() {
        String stage = "00000000-0000-4000-8000-000000000000";
        assertThat(asker.ask("application.list", Map.of("interviewStageId", stage, "status", "Active", "limit", 1))
                        .get("results"))
                .hasSize(1);
        assertThat(asker.ask("jobPosting.list", Map.of("limit", 5, "cursor", "x", "listed", true))
                        .get("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_scheme_is_read_in_any_case_and_another_one_is_refused() throws IOException {
        assertThat(nobody.post(
                                "user.list",
                                "{}",
                                "Authorization",
                                Asker.basic("key-full:").replace("Basic", "basic"))
                        .statusCode())
                .isEqualTo(200);
        for (String refused : List.of("Bearer key-full", "key-full", "Basic key-full", Asker.basic("key-full"))) {
            assertThat(nobody.post("user.list", "{}", "Authorization", refused).statusCode())
                    .as(refused)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void only_post_is_answered(String method) throws IOException {
        HttpRequest.Builder request =
                asker.request("candidate.list").method(method, HttpRequest.BodyPublishers.noBody());
        assertThat(asker.send(request).statusCode()).isEqualTo(405);
    }
}
