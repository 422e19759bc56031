package io.ashbyconnector.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,                               PT0S
            120,                             PT2M
            ' 7 ',                           PT7S
            999999999,                       PT999999999S
            'Mon, 23 Nov 2026 10:01:30 GMT', PT1M30S
            'Mon, 23 Nov 2026 09:00:00 GMT', PT0S
            """)
    void seconds_and_dates_are_read(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, NOW)).hasValue(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-11-23T10:00:00Z", "\u0661"})
    void anything_else_counts_as_absent(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
