package io.ashbyconnector.transport.rate;

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
            1.5,                             PT1.5S
            0.0,                             PT0S
            3.,                              PT3S
            0.0000000001,                    PT0S
            +2,                              PT2S
            -1,                              PT0S
            -0.5,                            PT0S
            31536000,                        PT8760H
            999999999,                       PT8784H
            99999999999999999999,            PT8784H
            99999999999999999999.5,          PT8784H
            'Mon, 23 Nov 2026 10:01:30 GMT', PT1M30S
            'Mon, 23 Nov 2026 09:00:00 GMT', PT0S
            'mon, 23 nov 2026 10:01:30 gmt', PT1M30S
            'Sat, 5 Dec 2026 10:00:00 GMT',  PT288H
            'Sat, 05 Dec 2026 10:00:00 GMT', PT288H
            'Sun, 23 Nov 2042 10:00:00 GMT', PT8784H
            'Monday, 23-Nov-26 10:01:30 GMT', PT1M30S
            'Saturday, 05-Dec-26 10:00:00 GMT', PT288H
            'Sunday, 06-Nov-94 08:49:37 GMT', PT0S
            'Mon Nov 23 10:01:30 2026',      PT1M30S
            'Sat Dec  5 10:00:00 2026',      PT288H
            """)
    void seconds_and_dates_are_read(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, NOW)).hasValue(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                ".5",
                "1,5",
                "1e3",
                "5s",
                "0x10",
                "NaN",
                "2026-11-23T10:00:00Z",
                "Tue, 23 Nov 2026 10:01:30 GMT",
                "Mon, 23 Nov 2026 25:01:30 GMT",
                "\u0661"
            })
    void anything_else_counts_as_absent(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
