package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.execution.CallOptions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which Ashby reports a failure becomes the exception of its kind. */
class ErrorWireTest extends WireTest {

    private static final String HEADER_ID = "01K3ZQ7V9M4T0C8R2Y5N6B1XWD";

    /** An answer, and what a caller gets; {@code words} are part of the message. */
    record Dialect(
            String name,
            int status,
            String body,
            Class<? extends AshbyConnectorException> exception,
            @Nullable String code,
            String words) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Dialect> dialects() {
        return Stream.of(
                new Dialect(
                        "errorInfo",
                        200,
                        """
                        {"success": false, "errors": ["application_not_found"], "errorInfo": {
                         "code": "application_not_found", "message": "Application not found",
                         "meta": {"applicationId": "9f4b", "more": [{"x": {}}]}}}""",
                        NotFoundException.class,
                        "application_not_found",
                        "Ashby says: Application not found"),
                new Dialect(
                        "errorInfo alone, with a code alone",
                        200,
                        """
                        {"success": false, "errorInfo": {"code": "opening_in_use"}}""",
                        ApiException.class,
                        "opening_in_use",
                        "opening_in_use"),
                new Dialect("codes", 200, """
                        {"success": false, "errors": ["job_not_found", "opening_in_use"]}""", NotFoundException.class, "job_not_found", "job_not_found"),
                new Dialect(
                        "sentences",
                        200,
                        """
                        {"success": false, "errors": ["Duplicate webhook", "Try another one."]}""",
                        ApiException.class,
                        null,
                        "Ashby says: Duplicate webhook; Try another one."),
                new Dialect(
                        "a sentence beside a code",
                        429,
                        """
                        {"success": false, "errors": ["Rate limit exceeded"], "errorInfo": {
                         "code": "rate_limit_exceeded", "message": "Wait 60 seconds."}}""",
                        RateLimitedException.class,
                        "rate_limit_exceeded",
                        "Wait 60 seconds."),
                new Dialect(
                        "objects that name a parameter",
                        200,
                        """
                        {"success": false, "errors": [
                         {"message": "Expected a number no greater than 100", "parameter": "limit"}]}""",
                        InvalidInputException.class,
                        "invalid_input",
                        "'limit': Expected a number no greater than 100"),
                new Dialect(
                        "objects with a code", 200, """
                        {"success": false, "errors": [{"code": "opening_state_invalid", "message": "It is closed"}]}""", ApiException.class, "opening_state_invalid", "It is closed"),
                new Dialect(
                        "null details",
                        200,
                        """
                        {"success": false, "errors": null, "errorInfo": null}""",
                        ApiException.class,
                        null,
                        "Ashby reports a failure without a reason."),
                new Dialect(
                        "no details",
                        200,
                        "{\"success\": false}",
                        ApiException.class,
                        null,
                        "Ashby reports a failure without a reason."),
                new Dialect("null parts", 200, """
                        {"success": false, "errors": [null, {}, []], "errorInfo": {"code": null, "message": null}}""", ApiException.class, null, "without a reason"),
                new Dialect("unexpected kinds", 200, """
                        {"success": false, "errors": "It broke", "errorInfo": ["x"], "warnings": {"a": 1}}""", ApiException.class, null, "It broke"),
                new Dialect("keys in another order", 200, """
                        {"errorInfo": {"message": "Gone", "code": "user_not_found"}, "errors": [], "success": false}""", NotFoundException.class, "user_not_found", "Gone"),
                new Dialect(
                        "success after results",
                        200,
                        """
                        {"results": [{"id": "a"}], "moreDataAvailable": false, "success": false,
                         "errors": ["invalid_input"]}""",
                        InvalidInputException.class,
                        "invalid_input",
                        "invalid_input"),
                new Dialect(
                        "a missing permission with 200",
                        200,
                        """
                        {"success": false, "errors": ["missing_endpoint_permission"]}""",
                        PermissionException.class,
                        "missing_endpoint_permission",
                        "organizationRead"),
                new Dialect(
                        "a missing permission with 403",
                        403,
                        """
                        {"success": false, "errorInfo": {"code": "missing_endpoint_permission"}}""",
                        PermissionException.class,
                        "missing_endpoint_permission",
                        "organizationRead"),
                new Dialect(
                        "an envelope within an error",
                        403,
                        """
                        {"error": {"success": false, "errors": [{"message": "missing_endpoint_permission"}]}}""",
                        PermissionException.class,
                        "missing_endpoint_permission",
                        "organizationRead"),
                new Dialect(
                        "an error within errors",
                        200,
                        """
                        {"success": false, "errors": [{"error": {"code": "rate_limit_exceeded", "message": "Slow down"}}]}""",
                        RateLimitedException.class,
                        "rate_limit_exceeded",
                        "Ashby says: Slow down"),
                new Dialect(
                        "a list of details", 422, """
                        {"detail": [{"loc": ["body", "limit"], "msg": "Field required"}]}""", InvalidInputException.class, null, "Ashby says: Field required"),
                new Dialect(
                        "a code that only looks like Ashby's",
                        200,
                        """
                        {"success": false, "message": "resource_not_found"}""",
                        ApiException.class,
                        null,
                        "Ashby says: resource_not_found"),
                new Dialect(
                        "a rate limit with 200",
                        200,
                        """
                        {"success": false, "errors": ["rate_limit_exceeded"]}""",
                        RateLimitedException.class,
                        "rate_limit_exceeded",
                        "rate_limit_exceeded"),
                new Dialect(
                        "a cursor error with 400",
                        400,
                        """
                        {"success": false, "errorInfo": {"code": "cursor_invalid", "message": "Start again"}}""",
                        ExpiredException.class,
                        "cursor_invalid",
                        "start the listing again"),
                new Dialect(
                        "JSON of another shape",
                        400,
                        "[{\"a\": 1}]",
                        InvalidInputException.class,
                        null,
                        "[{\"a\": 1}] (HTTP 400)"),
                new Dialect(
                        "a cut envelope",
                        400,
                        "{\"success\": false, \"errors\": [\"inv",
                        InvalidInputException.class,
                        null,
                        "(HTTP 400)"),
                new Dialect("an empty body", 403, "", AuthenticationException.class, null, "(HTTP 403)"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_dialect_is_understood(Dialect dialect) {
        AshbyConnectorException thrown =
                failure(aResponse().withStatus(dialect.status()).withBody(dialect.body()));

        assertThat(thrown).isExactlyInstanceOf(dialect.exception());
        assertThat(thrown.code()).isEqualTo(dialect.code());
        assertThat(thrown.requestId()).isEqualTo(HEADER_ID);
        assertThat(thrown).hasMessageStartingWith("users.list: ").hasMessageContaining(dialect.words());
    }

    @Test
    void the_request_id_of_the_failure_wins_over_the_header() {
        AshbyConnectorException thrown = failure(aResponse().withBody("""
                {"success": false, "errorInfo": {"code": "x", "requestId": "01K3ZR0A7J4Q2M9X5T6V8B1CND"}}"""));

        assertThat(thrown.requestId()).isEqualTo("01K3ZR0A7J4Q2M9X5T6V8B1CND");
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_INPUT, false",
        "401, AUTHENTICATION, false",
        "403, AUTHENTICATION, false",
        "408, API_ERROR, true",
        "409, API_ERROR, false",
        "415, API_ERROR, false",
        "422, INVALID_INPUT, false",
        "425, API_ERROR, true",
        "429, RATE_LIMITED, true",
        "500, API_ERROR, true",
        "502, API_ERROR, true",
        "503, API_ERROR, true",
        "504, API_ERROR, true",
        "520, API_ERROR, true",
        "527, API_ERROR, true"
    })
    void a_status_with_plain_text_says_what_kind_of_failure_it_is(int status, ErrorType type, boolean retryable) {
        AshbyConnectorException thrown = failure(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/plain")
                .withBody("In plain words"));

        assertThat(thrown.type()).isEqualTo(type);
        assertThat(thrown.isRetryable()).isEqualTo(retryable);
        assertThat(thrown.code()).isNull();
        assertThat(thrown.details().message()).isEqualTo("Ashby says: In plain words (HTTP " + status + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_input, INVALID_INPUT, false",
        "missing_endpoint_permission, PERMISSION, false",
        "next_cursor_expired, EXPIRED, false",
        "invalid_next_cursor, EXPIRED, false",
        "cursor_invalid, EXPIRED, false",
        "sync_token_expired, EXPIRED, false",
        "sync_token_invalid, EXPIRED, false",
        "incremental_sync_too_large, EXPIRED, false",
        "watermark_expired, EXPIRED, false",
        "notetaker_transcript_expired, API_ERROR, false",
        "rate_limit_exceeded, RATE_LIMITED, true",
        "concurrent_limit_exceeded, RATE_LIMITED, true",
        "rate_limited, RATE_LIMITED, true",
        "application_not_found, NOT_FOUND, false",
        "interview_stage_not_found, NOT_FOUND, false",
        "communication_template_not_allowed, API_ERROR, false",
        "job_posting_not_published, API_ERROR, false",
        "audit_logs_not_enabled, API_ERROR, false",
        "generic_internal_error, API_ERROR, true",
        "something_new, API_ERROR, false"
    })
    void a_code_says_what_kind_of_failure_it_is(String code, ErrorType type, boolean retryable) {
        AshbyConnectorException thrown =
                failure(aResponse().withBody("{\"success\": false, \"errors\": [\"" + code + "\"]}"));

        assertThat(thrown.type()).isEqualTo(type);
        assertThat(thrown.isRetryable()).isEqualTo(retryable);
        assertThat(thrown.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "next_cursor_expired, start the listing again without it",
        "sync_token_expired, run a full listing without it",
        "incremental_sync_too_large, run a full listing without it",
        "watermark_expired, start again without it"
    })
    void what_expired_comes_with_the_way_out(String code, String hint) {
        AshbyConnectorException thrown =
                failure(aResponse().withBody("{\"success\": false, \"errors\": [\"" + code + "\"]}"));

        assertThat(thrown.details().hint()).contains(hint);
    }

    @Test
    void a_rate_limit_carries_the_wait_that_is_asked_for() {
        AshbyConnectorException thrown = failure(aResponse().withStatus(429).withHeader("Retry-After", "7"));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(7)))
                .hasMessageContaining("7 s");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 422})
    void a_web_page_is_never_ashbys_word(int status) {
        AshbyConnectorException thrown = failure(webPage(status));

        assertThat(thrown).isExactlyInstanceOf(BadResponseException.class).hasMessageContaining("base URL right?");
        assertThat(thrown.details().message()).isEqualTo("The answer (HTTP " + status + ") is not from Ashby.");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_web_page_of_trouble_is_not_quoted(int status) {
        assertThat(failure(webPage(status)).details().message())
                .isEqualTo("Ashby reports a failure without a reason (HTTP " + status + ").");
    }

    @Test
    void trouble_in_bytes_that_cannot_be_decoded_is_still_trouble() {
        AshbyConnectorException thrown = failure(aResponse()
                .withStatus(503)
                .withHeader("Content-Encoding", "gzip")
                .withBody("no gzip"));

        assertThat(thrown).isExactlyInstanceOf(ApiException.class).hasMessageContaining("HTTP 503");
        assertThat(thrown.isRetryable()).isTrue();
    }

    private static ResponseDefinitionBuilder webPage(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody("<!DOCTYPE html><html><body>Sign in</body></html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|",
                "not found | not found",
                "{\"message\": \"no Route matched with those values\"} | no Route matched with those values",
                "{\"error\": \"Not Found\"} | Not Found",
                "{\"error\": {\"code\": 404, \"message\": \"No such path\"}} | No such path",
                "{\"detail\": \"Not Found\"} | Not Found",
                "{\"success\": false, \"message\": \"Not found\"} | Not found",
                "{\"errors\": [{\"message\": \"Not Found\"}]} | Not Found",
                "{\"error\": \"route_not_found\"} | route_not_found",
                "{\"code\": \"page_not_found\"} | page_not_found",
                "page_not_found | page_not_found",
                "{\"status\": 404} |",
                "[] | []"
            })
    void anything_else_than_ashby_says_nothing_about_a_record(String body, @Nullable String words) {
        answer(aResponse().withStatus(404).withBody(body));

        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class,
                () -> connect().candidates().get("c0000000-0000-4000-8000-000000000001"));

        assertThat(thrown).isExactlyInstanceOf(BadResponseException.class).hasMessageContaining("base URL right?");
        assertThat(thrown.details().operation()).isEqualTo("candidates.get");
        assertThat(thrown.details().message())
                .isEqualTo("The answer (HTTP 404) is not from Ashby" + (words == null ? "." : ": " + words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\": false, \"errors\": [\"candidate_not_found\"]}",
                "{\"success\": false, \"errors\": [\"Not found\"]}",
                "{\"success\": false, \"errors\": [\"something_new_not_found\"]}",
                "{\"errorInfo\": {\"code\": \"something_new_not_found\"}}",
                "{\"errors\": [{\"message\": \"job_posting_not_found\"}]}",
                "{\"error\": \"candidate_not_found\"}",
                "candidate_not_found"
            })
    void ashbys_own_word_is_believed(String body) {
        assertThat(failure(aResponse().withStatus(404).withBody(body))).isExactlyInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500})
    void a_code_of_something_else_is_no_code_of_ashbys(int status) {
        AshbyConnectorException thrown =
                failure(aResponse().withStatus(status).withBody("{\"error\": \"route_not_found\"}"));

        assertThat(thrown).isNotInstanceOf(NotFoundException.class).hasMessageContaining("route_not_found");
        assertThat(thrown.code()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"message\": \"Unauthorized\"} | Unauthorized",
                "403 | {\"message\": \"Missing Authentication Token\"} | Missing Authentication Token",
                "403 | {\"error\": \"blocked by policy 7\"} | blocked by policy 7",
                "403 | {\"error\": {\"message\": \"No\\nentry KEY\"}} | No entry [redacted]",
                "400 | {\"message\": \"Bad request body\"} | Bad request body",
                "409 | {\"detail\": \"Busy with it\"} | Busy with it",
                "500 | {\"message\": \"Internal server error\"} | Internal server error"
            })
    void the_words_of_other_bodies_are_kept(int status, String body, String words) {
        AshbyConnectorException thrown = failure(aResponse().withStatus(status).withBody(body.replace("KEY", KEY)));

        assertThat(thrown.details().message()).isEqualTo("Ashby says: " + words + " (HTTP " + status + ")");
        assertThat(thrown.details().quote()).isEqualTo(words);
    }

    static Stream<Arguments> permissionDialects() {
        return Stream.of(
                        "\"errors\": [{\"message\": \"CODE\"}]",
                        "\"errors\": [{\"code\": \"CODE\"}]",
                        "\"errors\": [{\"message\": \"You may not\", \"code\": \"CODE\"}]",
                        "\"errors\": [{\"error\": \"CODE\"}]",
                        "\"errors\": [\"You may not\", \"CODE\"]",
                        "\"errors\": [\" CODE \"]",
                        "\"errors\": {\"message\": \"CODE\"}",
                        "\"errors\": \"CODE\"",
                        "\"errors\": [], \"error\": \"CODE\"",
                        "\"error\": {\"code\": \"CODE\", \"message\": \"You may not\"}",
                        "\"error\": {\"message\": \"CODE\"}",
                        "\"message\": \"CODE\"",
                        "\"code\": \"CODE\", \"message\": \"You may not\"",
                        "\"errorInfo\": {\"code\": \"CODE\"}",
                        "\"errorInfo\": {\"message\": \"CODE\"}",
                        "\"errorInfo\": [{\"message\": \"CODE\"}]",
                        "\"errorInfo\": \"CODE\"")
                .flatMap(dialect -> Stream.of(200, 400, 403).map(status -> Arguments.of(status, dialect)));
    }

    @ParameterizedTest
    @MethodSource("permissionDialects")
    void a_code_is_found_in_every_dialect(int status, String dialect) {
        String code = "missing_endpoint_permission";

        AshbyConnectorException thrown = failure(
                aResponse().withStatus(status).withBody("{\"success\": false, " + dialect.replace("CODE", code) + "}"));

        assertThat(thrown).isExactlyInstanceOf(PermissionException.class).hasMessageContaining("organizationRead");
        assertThat(thrown.code()).isEqualTo(code);
    }

    @Test
    void words_are_quoted_on_one_line_short_and_without_the_key() {
        AshbyConnectorException thrown = failure(
                aResponse().withStatus(500).withBody("No\r\n\u001b[31m entry for " + KEY + " " + "x".repeat(100_000)));

        assertThat(thrown.getMessage())
                .contains("No [31m entry for [redacted] xxx")
                .doesNotContain(KEY)
                .hasSizeLessThan(400);
    }

    @Test
    void a_sync_token_that_repeats_the_key_is_refused() {
        answer("""
                {"success": true, "results": [{"id": "a"}], "moreDataAvailable": false,
                 "syncToken": "since-%s"}""".formatted(KEY));

        BadResponseException thrown = catchThrowableOfType(
                BadResponseException.class, () -> connect().candidates().page());

        assertThat(thrown).hasMessageContaining("sync token").message().doesNotContain(KEY);
    }

    @Test
    void the_permission_of_the_module_is_named() {
        answer(aResponse().withBody("{\"success\": false, \"errors\": [\"missing_endpoint_permission\"]}"));

        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class,
                () -> connect().candidates().get("c0000000-0000-4000-8000-000000000001"));

        assertThat(thrown).hasMessageContaining("candidatesRead");
    }

    static Stream<Arguments> writes() {
        String id = "c0000000-0000-4000-8000-000000000001";
        return Stream.of(
                Arguments.of(
                        "candidates",
                        "add_tag",
                        Map.of("candidateId", id, "tagId", id),
                        "candidatesWrite",
                        "'Candidates: write'"),
                Arguments.of(
                        "applications",
                        "delete",
                        Map.of("applicationId", id),
                        "candidatesDelete",
                        "'Candidates: delete'"),
                Arguments.of(
                        "candidate_tags",
                        "create",
                        Map.of("title", "New"),
                        "hiringProcessMetadataWrite",
                        "'Hiring process metadata: write'"),
                Arguments.of("webhooks", "delete", Map.of("webhookId", id), "apiKeysWrite", "'API keys: write'"),
                Arguments.of(
                        "sequences",
                        "cancel",
                        Map.of("sequenceId", id),
                        "sourcingWrite or candidatesWrite",
                        "'Sourcing: write' or 'Candidates: write'"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void the_permission_of_a_write_is_named_with_the_box_to_tick(
            String entity, String action, Map<String, Object> params, String permission, String box) {
        answer(aResponse()
                .withStatus(403)
                .withBody("{\"success\": false, \"errorInfo\": {\"code\": \"missing_endpoint_permission\"}}"));

        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class,
                () -> connect(ConfigKey.ALLOW_WRITES, "true")
                        .with(CallOptions.confirmed())
                        .execute(entity, action, params));

        assertThat(thrown).isExactlyInstanceOf(PermissionException.class);
        assertThat(thrown.details().hint())
                .isEqualTo("The key lacks the permission " + permission
                        + "; an Ashby administrator can grant it to the key. The box to tick is " + box + ".");
    }

    private AshbyConnectorException failure(ResponseDefinitionBuilder answer) {
        answer(answer.withHeader("x-ashby-request-id", HEADER_ID));
        return catchThrowableOfType(
                AshbyConnectorException.class, () -> connect().users().page());
    }
}
