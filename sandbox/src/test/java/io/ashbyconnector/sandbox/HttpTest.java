package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who is let in, what a request must look like, and what every answer carries. */
class HttpTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private final AshbySandbox sandbox;

    HttpTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate.list", "no.such.operation", ""})
    void without_a_key_every_path_is_401_in_plain_text(String path) throws IOException {
        Asker nobody = new Asker(sandbox, null);
        HttpResponse<String> answer = nobody.send(nobody.request(path).GET());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.body()).contains("API key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-wrong", "", SandboxKeys.DISABLED})
    void a_key_that_is_no_good_is_403_in_plain_text(String key) throws IOException {
        HttpResponse<String> answer = new Asker(sandbox, key).post("candidate.list", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void the_key_is_the_user_name_and_the_password_is_empty() throws IOException {
        Asker nobody = new Asker(sandbox, null);
        for (String pair : new String[] {"key-full:secret", ":key-full", "key-full"}) {
            HttpResponse<String> answer = nobody.post("candidate.list", "{}", "Authorization", Asker.basic(pair));
            assertThat(answer.statusCode()).as(pair).isEqualTo(403);
        }
        assertThat(nobody.post("candidate.list", "{}", "Authorization", "Bearer key-full")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "key-none, candidate.list, candidatesRead",
        "key-candidates, job.list, jobsRead",
        "key-candidates, apiKey.info, apiKeysRead",
        "key-candidates, department.list, organizationRead",
        "key-candidates, source.list, hiringProcessMetadataRead",
        "key-candidates, offer.list, offersRead",
        "key-candidates, interviewPlan.list, interviewsRead",
        "key-only-jobsRead, candidate.list, candidatesRead",
        "key-only-candidatesWrite, candidate.list, candidatesRead",
        "key-without-jobsRead, job.list, jobsRead"
    })
    void a_missing_permission_is_403_and_names_it(String key, String operation, String permission) throws IOException {
        Asker asker = new Asker(sandbox, key);
        assertThat(asker.post(operation, "{}").statusCode()).isEqualTo(403);
        JsonNode envelope = asker.ask(operation, "{}");
        assertThat(envelope.get("success").asBoolean()).isFalse();
        assertThat(envelope.at("/errors/0").asString()).isEqualTo("missing_endpoint_permission");
        assertThat(envelope.at("/errorInfo/code").asString()).isEqualTo("missing_endpoint_permission");
        assertThat(envelope.at("/errorInfo/message").asString()).contains(permission, operation);
    }

    @ParameterizedTest
    @CsvSource({"200, CODES", "403, CODES", "200, OBJECTS", "403, OBJECTS"})
    void a_missing_permission_is_told_as_the_options_say(int status, EnvelopeDialect dialect) throws IOException {
        try (AshbySandbox other = AshbySandbox.start(OneDay.OPTIONS.missingPermission(status, dialect))) {
            HttpResponse<String> refusal = new Asker(other, SandboxKeys.CANDIDATES).post("job.list", "{}");
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.body())
                    .startsWith(
                            dialect == EnvelopeDialect.CODES
                                    ? "{\"success\":false,\"errors\":[\"missing_endpoint_permission\"],\"errorInfo\":{"
                                    : "{\"success\":false,\"errors\":[{\"message\":\"missing_endpoint_permission\"}]}");
        }
    }

    @Test
    void a_key_is_told_its_scopes() {
        JsonNode scopes =
                new Asker(sandbox, SandboxKeys.READ).ask("apiKey.info", "{}").at("/results/scopes");
        assertThat(scopes).map(JsonNode::asString).contains("candidates:read", "hiringProcessMetadata:read");
        assertThat(scopes).noneMatch(scope -> scope.asString().endsWith(":write"));
    }

    @Test
    void every_answer_carries_the_version_and_a_request_id_that_failures_repeat() throws IOException {
        Asker asker = new Asker(sandbox);
        HttpResponse<String> answer = asker.post("candidate.info", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Ashby-Version")).hasValue("2026-01-01");
        assertThat(answer.headers().firstValue("Ashby-Version-Status")).hasValue("active");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        String id = answer.headers().firstValue("x-ashby-request-id").orElseThrow();
        assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(answer.body()).contains("\"requestId\":\"" + id + "\"", "\"code\":\"invalid_input\"");
        assertThat(new Asker(sandbox, null)
                        .post("candidate.list", "{}")
                        .headers()
                        .map())
                .containsKeys("x-ashby-request-id", "ashby-version");
    }

    @Test
    void only_post_is_allowed_and_only_json() throws IOException {
        Asker asker = new Asker(sandbox);
        assertThat(asker.send(asker.request("candidate.list").GET()).statusCode())
                .isEqualTo(405);
        HttpRequest.Builder form = asker.request("candidate.list")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("limit=1"));
        assertThat(asker.send(form).statusCode()).isEqualTo(415);
        HttpRequest.Builder explicit = asker.request("candidate.list")
                .setHeader("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(asker.send(explicit).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"candidate.fly", "candidate", "candidate.list.all", "Candidate.list", "assessment.start", ""})
    void an_operation_that_ashby_lacks_is_404(String operation) throws IOException {
        HttpResponse<String> answer = new Asker(sandbox).post(operation, "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"operation_not_found\"", "There is no operation " + operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate.create",
                "application.changeStage",
                "opening.list",
                "interviewSchedule.cancel",
                "application.change_stage",
                "sequence.list",
                "version.list"
            })
    void an_operation_that_only_the_sandbox_lacks_says_so(String operation) throws IOException {
        HttpResponse<String> answer = new Asker(sandbox).post(operation, "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"success\":false,\"errors\":[\"not_simulated_by_sandbox\"],\"errorInfo\":{")
                .contains("Ashby has the operation " + operation + ", but the sandbox does not simulate it");
    }

    @Test
    void only_the_active_version_can_be_asked_for() throws IOException {
        Asker asker = new Asker(sandbox);
        assertThat(asker.post("user.list", "{}", "Ashby-Version", "2026-01-01").statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = asker.post("user.list", "{}", "Ashby-Version", "2019-01-01");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("2019-01-01");
    }

    @Test
    void a_body_over_the_limit_is_refused() throws IOException {
        String huge = "{\"x\":\"" + "y".repeat(1024 * 1024) + "\"}";
        assertThat(new Asker(sandbox).post("user.list", huge).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{} {}", "{\"limit\":}", "nonsense"})
    void a_malformed_body_is_invalid_input_at_status_200(String body) throws IOException {
        HttpResponse<String> answer = new Asker(sandbox).post("candidate.list", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"success\":false", "\"code\":\"invalid_input\"");
    }

    @Test
    void a_malformed_body_is_told_where_it_breaks() {
        assertThat(new Asker(sandbox)
                        .ask("candidate.list", "{\"limit\": 1,\n  oops}")
                        .at("/errorInfo/message")
                        .asString())
                .isEqualTo("The request body is not valid JSON at line 2, column 3");
    }

    @Test
    void requests_are_recorded_without_the_key() throws IOException {
        int before = sandbox.requestCount("archiveReason.list");
        new Asker(sandbox).post("archiveReason.list", "{\"includeArchived\":true}", "X-Mine", "yes");
        RecordedRequest latest = sandbox.requests().get(sandbox.requests().size() - 1);
        assertThat(latest.operation()).isEqualTo("archiveReason.list");
        assertThat(latest.method()).isEqualTo("POST");
        assertThat(latest.body()).isEqualTo("{\"includeArchived\":true}");
        assertThat(latest.header("x-mine")).isEqualTo("yes");
        assertThat(latest.header("authorization")).isEqualTo("Basic [redacted]");
        assertThat(sandbox.requestCount("archiveReason.list")).isEqualTo(before + 1);
    }
}
