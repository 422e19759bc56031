package io.ashbyconnector.transport.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.RateLimitedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceErrorsTest {

    private static final ServiceErrors ERRORS = new ServiceErrors("Check the key.");
    private static final ErrorDetails DETAILS =
            ErrorDetails.of("no").in("candidate.list").requestId("request-1");

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, INVALID_INPUT, false
            401, AUTHENTICATION, false
            403, AUTHENTICATION, false
            404, NOT_FOUND, false
            405, API_ERROR, false
            408, API_ERROR, true
            409, API_ERROR, false
            415, API_ERROR, false
            422, INVALID_INPUT, false
            425, API_ERROR, true
            429, RATE_LIMITED, true
            500, API_ERROR, true
            501, API_ERROR, false
            502, API_ERROR, true
            503, API_ERROR, true
            504, API_ERROR, true
            505, API_ERROR, false
            519, API_ERROR, false
            520, API_ERROR, true
            527, API_ERROR, true
            528, API_ERROR, false
            200, API_ERROR, false
            """)
    void a_status_without_a_known_code_decides(int status, ErrorType type, boolean retryable) {
        for (String code : new String[] {null, "something_new"}) {
            AshbyConnectorException exception = ERRORS.toException(status, DETAILS.code(code), null);
            assertThat(exception.type()).isEqualTo(type);
            assertThat(exception.isRetryable()).isEqualTo(retryable);
            assertThat(exception.code()).isEqualTo(code);
            assertThat(exception.requestId()).isEqualTo("request-1");
            assertThat(exception).hasMessageStartingWith("candidate.list: no");
        }
    }

    /** Each with a status that alone would mean something else. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            200, rate_limit_exceeded, RATE_LIMITED, true
            200, concurrent_limit_exceeded, RATE_LIMITED, true
            400, rate_limited, RATE_LIMITED, true
            403, missing_endpoint_permission, PERMISSION, false
            200, missing_endpoint_permission, PERMISSION, false
            200, application_not_found, NOT_FOUND, false
            400, candidate_not_found, NOT_FOUND, false
            200, invalid_input, INVALID_INPUT, false
            400, next_cursor_expired, EXPIRED, false
            400, invalid_next_cursor, EXPIRED, false
            400, cursor_invalid, EXPIRED, false
            400, sync_token_expired, EXPIRED, false
            400, sync_token_invalid, EXPIRED, false
            400, incremental_sync_too_large, EXPIRED, false
            200, watermark_expired, EXPIRED, false
            200, notetaker_transcript_expired, API_ERROR, false
            200, generic_internal_error, API_ERROR, true
            """)
    void a_known_code_decides_whatever_the_status(int status, String code, ErrorType type, boolean retryable) {
        AshbyConnectorException exception = ERRORS.toException(status, DETAILS.code(code), null);
        assertThat(exception.type()).isEqualTo(type);
        assertThat(exception.isRetryable()).isEqualTo(retryable);
        assertThat(exception.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            401, ,                    Check the key.
            403, ,                    Check the key.
            429, ,                    'Call less often, or try again later.'
            400, next_cursor_expired, 'The cursor is of no more use: start the listing again without it.'
            400, sync_token_expired,  'The sync token is of no more use: run a full listing without it, and keep its token.'
            """)
    void a_hint_says_what_to_do(int status, String code, String hint) {
        assertThat(ERRORS.toException(status, DETAILS.code(code), null)
                        .details()
                        .hint())
                .isEqualTo(hint);
    }

    @Test
    void a_rate_limit_carries_the_wait() {
        RateLimitedException exception =
                (RateLimitedException) ERRORS.toException(429, DETAILS, Duration.ofSeconds(90));
        assertThat(exception.retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(exception).hasMessageEndingWith("The service asks for a wait of 90 s.");
    }
}
