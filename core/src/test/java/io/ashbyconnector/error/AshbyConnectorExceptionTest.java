package io.ashbyconnector.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AshbyConnectorExceptionTest {

    @Test
    void the_message_holds_operation_event_and_hint() {
        ErrorDetails details = ErrorDetails.of("There is none.")
                .in("jobs.get")
                .hint("Look elsewhere.")
                .code("job_not_found")
                .requestId("01ABC");
        NotFoundException failure = new NotFoundException(details);
        assertThat(failure).hasMessage("jobs.get: There is none. Look elsewhere.");
        assertThat(failure.code()).isEqualTo("job_not_found");
        assertThat(failure.requestId()).isEqualTo("01ABC");
        assertThat(failure.details()).isEqualTo(details);
    }

    @Test
    void a_filter_reaches_every_text() throws Exception {
        ApiException failure = new ApiException(
                ErrorDetails.of("m key").in("o key").hint("h key").code("c key").requestId("r key"),
                true,
                new IllegalStateException("cause"));

        failure.filter(text -> text.replace("key", "[redacted]"));

        assertThat(failure)
                .hasMessage("o [redacted]: m [redacted] h [redacted]")
                .hasRootCauseMessage("cause");
        assertThat(failure.code()).isEqualTo("c [redacted]");
        assertThat(failure.requestId()).isEqualTo("r [redacted]");
        assertThat(failure.isRetryable()).isTrue();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("key");
        NotFoundException bare = new NotFoundException(ErrorDetails.of("m"));
        bare.filter(text -> text + "!");
        assertThat(bare.details()).isEqualTo(ErrorDetails.of("m!"));
    }

    @Test
    void how_the_exchange_went_is_told_once_and_survives_serialization() throws Exception {
        ResponseInfo info =
                new ResponseInfo("01ABC", 503, 4, Duration.ofSeconds(9), Map.of("Server", "x", "X-Trace", "7"));
        ApiException failure = new ApiException(ErrorDetails.of("x"));
        assertThat(failure.responseInfo()).isNull();
        failure.attach(null);
        failure.attach(info);
        failure.attach(new ResponseInfo(null, null, 1, Duration.ZERO, Map.of()));
        assertThat(failure.responseInfo()).isEqualTo(info);
        assertThat(info.headers()).containsEntry("server", "x").containsEntry("X-TRACE", "7");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ApiException) in.readObject()).responseInfo()).isEqualTo(info);
        }
    }

    @Test
    void each_class_has_its_type_and_knows_whether_waiting_helps() {
        ErrorDetails details = ErrorDetails.of("x");
        assertThat(List.of(
                        new ConfigurationException(details),
                        new InvalidInputException(details),
                        new UnsupportedException(details),
                        new WritesDisabledException(details),
                        new ConfirmationRequiredException(details),
                        new AuthenticationException(details),
                        new PermissionException(details),
                        new NotFoundException(details),
                        new RateLimitedException(details, Duration.ofSeconds(3)),
                        new ExpiredException(details),
                        new OutcomeUnknownException(details),
                        new ApiException(details),
                        new BadResponseException(details),
                        new NetworkException(details, true, null),
                        new RequestTimeoutException(details)))
                .extracting(failure -> failure.type().id() + " " + failure.isRetryable())
                .containsExactly(
                        "configuration false",
                        "invalid_input false",
                        "unsupported false",
                        "writes_disabled false",
                        "confirmation_required false",
                        "authentication false",
                        "permission false",
                        "not_found false",
                        "rate_limited true",
                        "expired false",
                        "outcome_unknown false",
                        "api_error false",
                        "bad_response false",
                        "network true",
                        "timeout true");
    }

    @ParameterizedTest
    @CsvSource({
        "candidate, candidates",
        "applicatons, applications",
        "job-posting, job_postings",
        "createdafter, createdAfter",
        "created_after, createdAfter"
    })
    void a_slip_finds_the_nearest_name(String given, String nearest) {
        List<String> valid = List.of("candidates", "applications", "jobs", "job_postings", "createdAfter");
        assertThat(NearestName.to(given, valid)).contains(nearest);
    }

    @Test
    void what_is_near_nothing_gets_no_suggestion() {
        assertThat(NearestName.to("xyz", List.of("candidates", "jobs"))).isEmpty();
        assertThat(NearestName.hint("xyz", List.of("candidates", "jobs"))).isEqualTo("Valid: candidates, jobs.");
    }
}
