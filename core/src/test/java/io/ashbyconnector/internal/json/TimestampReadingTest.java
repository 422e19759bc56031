package io.ashbyconnector.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reading a timestamp gives what Jackson alone gives, its complaint included. */
class TimestampReadingTest {

    private static final ObjectMapper JACKSON = new JsonMapper();
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new TimestampModule()).build();
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T09:30:00.000Z",
                "2026-01-31T09:30:00Z",
                "2024-02-29T23:59:59.999Z",
                "2023-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-04-31T00:00:00.000Z",
                "2026-00-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T24:00:01Z",
                "2026-12-31T23:59:60Z",
                "2026-12-31T23:60:00Z",
                "0000-01-01T00:00:00Z",
                "-001-01-01T00:00:00Z",
                "2026-01-31T09:30:00.123456Z",
                "2026-01-31T09:30:00.123456789Z",
                "2026-01-31T09:30:00,000Z",
                "2026-01-31t09:30:00z",
                "2026-01-31 09:30:00Z",
                "2026-01-31T09:30:00.00+Z",
                "2026-01-31T09:30:00+0000",
                "2026-01-31T09:30:00+02:00",
                "2026-01-31T09:30:00+00:0",
                " 2026-01-31T09:30:00Z ",
                "2026-01-31",
                "20260131T093000.0000000Z",
                "١٢٣٤-01-31T09:30:00Z",
                "1769851800000",
                "1769851800.5",
                "",
                " ",
                "soon"
            })
    void a_text_is_read_as_jackson_reads_it(String text) {
        assertSame("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1769851800000", "1769851800.5", "null", "true", "[]", "{}", "[\"2026-01-31T09:30:00Z\"]"})
    void what_is_not_a_text_is_read_as_jackson_reads_it(String json) {
        assertSame(json);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 9})
    void any_instant_is_read_as_jackson_reads_it(int decimals) {
        for (int round = 0; round < ROUNDS; round++) {
            assertSame("\"" + timestamp(decimals) + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void any_damaged_timestamp_is_read_as_jackson_reads_it(int decimals) {
        for (int round = 0; round < ROUNDS; round++) {
            assertSame("\"" + damaged(timestamp(decimals)) + "\"");
        }
    }

    private String timestamp(int decimals) {
        long second = random.nextLong(
                Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
        String fraction = decimals == 0
                ? ""
                : "." + random.ints(decimals, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
        return Instant.ofEpochSecond(second).toString().replace("Z", fraction + "Z");
    }

    private String damaged(String timestamp) {
        StringBuilder text = new StringBuilder(timestamp);
        String spare = "0123456789-+:.,TZtz /";
        for (int damages = random.nextInt(3); damages >= 0; damages--) {
            int place = random.nextInt(text.length());
            char other = spare.charAt(random.nextInt(spare.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.insert(place, other);
                default -> text.setCharAt(place, other);
            }
        }
        return text.toString();
    }

    private static void assertSame(String json) {
        Object expected = outcome(() -> JACKSON.readValue(json, Instant.class));
        assertThat(outcome(() -> MAPPER.readValue(json, Instant.class)))
                .as(json)
                .isEqualTo(expected);
        JsonNode tree = JACKSON.readTree(json);
        assertThat(outcome(() -> MAPPER.treeToValue(tree, Instant.class)))
                .as("tree of " + json)
                .isEqualTo(outcome(() -> JACKSON.treeToValue(tree, Instant.class)));
    }

    /** The value, or the kind of failure with its message. */
    private static Object outcome(Supplier<Instant> reading) {
        try {
            return String.valueOf(reading.get());
        } catch (JacksonException failure) {
            return failure.getClass() + ": " + failure.getMessage();
        }
    }
}
