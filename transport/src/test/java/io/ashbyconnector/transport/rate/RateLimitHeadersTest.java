package io.ashbyconnector.transport.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitHeadersTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private static Optional<Duration> untilReset(Map<String, String> headers) {
        return RateLimitHeaders.untilReset(name -> Optional.ofNullable(headers.get(name)), NOW);
    }

    private static Optional<Duration> untilReset(String prefix, String remaining, String reset) {
        return untilReset(Map.of(prefix + "Remaining", remaining, prefix + "Reset", reset));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            X-RateLimit-, 0,   7,          PT7S
            RateLimit-,   0,   7,          PT7S
            X-RateLimit-, ' 0 ', ' 7 ',    PT7S
            X-RateLimit-, 0,   1795428030, PT30S
            X-RateLimit-, 0,   3600,       PT1M
            X-RateLimit-, 0,   1895428030, PT1M
            """)
    void a_quota_that_is_used_up_is_waited_for(String prefix, String remaining, String reset, Duration wait) {
        assertThat(untilReset(prefix, remaining, reset)).hasValue(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 7",
        "999, 7",
        "'', 7",
        "none, 7",
        "0, ''",
        "0, 0",
        "0, soon",
        "0, -7",
        "0, 1.5",
        "0, 1795428000",
        "0, 99999999999999999999"
    })
    void anything_else_is_no_reason_to_wait(String remaining, String reset) {
        assertThat(untilReset("X-RateLimit-", remaining, reset)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-RateLimit-Remaining", "X-RateLimit-Reset"})
    void one_header_alone_says_nothing(String name) {
        assertThat(untilReset(Map.of(name, "0"))).isEmpty();
    }
}
