package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampReaderTest {

    /** Winter in Berlin, an hour ahead of UTC. */
    private static final TimestampReader READER =
            new TimestampReader(Clock.fixed(Instant.parse("2026-03-30T10:00:00.123456Z"), ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource({
        "2026,                            2025-12-31T23:00:00Z",
        "2000,                            1999-12-31T23:00:00Z",
        "2026-07,                         2026-06-30T22:00:00Z",
        "2024-02-29,                      2024-02-28T23:00:00Z",
        "2026-01-01T10:00,                2026-01-01T09:00:00Z",
        "2026-01-01 10:00,                2026-01-01T09:00:00Z",
        "2026-01-01T10:00:30,             2026-01-01T09:00:30Z",
        "2026-01-01T10:00:30.5,           2026-01-01T09:00:30.500Z",
        "2026-01-01t10:00z,               2026-01-01T10:00:00Z",
        "2026-01-01T10:00:00Z,            2026-01-01T10:00:00Z",
        "2026-01-01T10:00+05:30,          2026-01-01T04:30:00Z",
        "2026-01-01 10:00:00 -0800,       2026-01-01T18:00:00Z",
        "2026-01-01 10:00:00+02,          2026-01-01T08:00:00Z",
        "2026-01-01 10:00 UTC,            2026-01-01T10:00:00Z",
        "1767225600000,                   2026-01-01T00:00:00Z",
        "946684800000,                    2000-01-01T00:00:00Z",
        "24h,                             2026-03-29T10:00:00.123Z",
        "2D,                              2026-03-28T11:00:00.123Z",
        "1w,                              2026-03-23T11:00:00.123Z",
        "0d,                              2026-03-30T10:00:00.123Z",
    })
    void text_is_a_moment(String text, Instant moment) {
        assertThat(READER.read(" " + text + " ")).isEqualTo(moment);
    }

    @Test
    void numbers_and_times_are_moments() {
        Instant moment = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(READER.read(moment.toEpochMilli())).isEqualTo(moment);
        assertThat(READER.read(2026)).isEqualTo(READER.read("2026"));
        assertThat(READER.read(moment)).isEqualTo(moment);
        assertThat(READER.read(OffsetDateTime.parse("2026-01-01T01:00:00+01:00")))
                .isEqualTo(moment);
        assertThat(READER.read(LocalDateTime.parse("2026-01-01T01:00:00"))).isEqualTo(moment);
        assertThat(READER.read(LocalDate.parse("2026-07-01"))).isEqualTo(READER.read("2026-07"));
        assertThat(READER.read(YearMonth.parse("2026-07"))).isEqualTo(READER.read("2026-07"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1767225600          | write milliseconds, 1767225600000, or 2026-01-01T00:00:00Z
                1767225600000000    | write milliseconds, 1767225600000, or 2026-01-01T00:00:00Z
                1767225600000000000 | write milliseconds, 1767225600000, or 2026-01-01T00:00:00Z
                20260101            | write 2026-01-01
                202601              | write 2026-01
                202601012359        | write 2026-01-01T23:59
                20260101235959      | write 2026-01-01T23:59:59
                """)
    void a_number_in_another_form_is_refused_with_the_right_one(String number, String advice) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> READER.read(number))
                .withMessageEndingWith(advice);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> READER.read(Long.valueOf(number)))
                .withMessageEndingWith(advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1999",
                "2100",
                "1999-12-31",
                "1970-01-01T00:00:00Z",
                "2100-01-01",
                "20260230",
                "99999999",
                "9999-12-31",
                "9999999999999",
                "99999d",
                "946684799",
                "99999999999999999999",
                "-1767225600000"
            })
    void what_cannot_be_meant_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> READER.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13",
                "2026-02-30",
                "2026-1-1",
                "01/02/2026",
                "2026-01-01T25:00",
                "2026-01-01T",
                "2026-01-01Z",
                "7",
                "7m",
                "d",
                "-7d",
                "2026-01-01T10:00+99:00",
                "２０２６"
            })
    void other_text_is_refused_with_the_forms(String text) {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> READER.read(text))
                .withMessageContainingAll("2026-01-31", "7d", "epoch milliseconds");
    }

    static List<Object> noTimes() {
        return List.of(true, List.of(), 2026.0, java.time.LocalTime.NOON, Instant.MAX, Instant.MIN, LocalDate.MAX);
    }

    @ParameterizedTest
    @MethodSource("noTimes")
    void other_values_are_refused(Object value) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> READER.read(value));
    }
}
