package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What people, programs and models write, and what it is brought into for the check. */
class ValueReaderTest {

    private static final Shape STRING = new Shape.Text(null, List.of());
    private static final Shape STATUS = new Shape.Text(null, List.of("Open", "Closed"));
    private static final Shape WHOLE = new Shape.Whole(null, null);
    private static final Shape DECIMAL = new Shape.Decimal();
    private static final Shape FLAG = new Shape.Flag();
    private static final Shape MOMENT = new Shape.Timestamp(Shape.Timestamp.Encoding.EPOCH);
    private static final Shape ANY = new Shape.Any();
    private static final ObjectShape LINK = new ObjectShape(
            List.of(field("url", STRING), field("kind", STATUS), field("rank", WHOLE), field("raw", ANY)), Rules.NONE);

    private static final Shape VALUE = new ChoiceShape(List.of(STRING, DECIMAL, FLAG, new ListShape(STRING), LINK));
    private static final Shape NO_TEXT = new ChoiceShape(List.of(WHOLE, LINK));

    private final ValueReader reader = new ValueReader(ValueReaderTest::json);

    private static Parameter field(String name, Shape shape) {
        return new Parameter(name, shape, "", false, false, Effect.READ, false, null);
    }

    private static @Nullable Object json(String text) {
        try {
            return JsonMapper.shared().readValue(text, Object.class);
        } catch (JacksonException noJson) {
            return text;
        }
    }

    static List<Arguments> understood() {
        return List.of(
                Arguments.of(WHOLE, "5", 5L),
                Arguments.of(WHOLE, " 5\n", 5L),
                Arguments.of(WHOLE, "+5", 5L),
                Arguments.of(WHOLE, "-005", -5L),
                Arguments.of(WHOLE, 5, 5L),
                Arguments.of(WHOLE, new BigDecimal("5.00"), 5L),
                Arguments.of(WHOLE, BigInteger.TEN, 10L),
                Arguments.of(DECIMAL, "5", new BigDecimal("5")),
                Arguments.of(DECIMAL, " -0.50 ", new BigDecimal("-0.50")),
                Arguments.of(FLAG, "TRUE", true),
                Arguments.of(FLAG, " False ", false),
                Arguments.of(STATUS, "open", "Open"),
                Arguments.of(STATUS, " CLOSED ", "Closed"),
                Arguments.of(MOMENT, BigInteger.valueOf(1_772_323_200_000L), 1_772_323_200_000L),
                Arguments.of(new ListShape(STATUS), "Open,closed", List.of("Open", "Closed")),
                Arguments.of(new ListShape(STATUS), " open , Draft ", List.of("Open", "Draft")),
                Arguments.of(new ListShape(STATUS), "[\"open\"]", List.of("Open")),
                Arguments.of(new ListShape(STATUS), List.of("open"), List.of("Open")),
                Arguments.of(new ListShape(STRING), " [\"a\", \"b\"]", List.of("a", "b")),
                Arguments.of(new ListShape(WHOLE), "[1, \"2\"]", List.of(1L, 2L)),
                Arguments.of(
                        new ListShape(LINK),
                        "[{\"kind\": \"open\"}, \"{\\\"rank\\\": \\\"7\\\"}\"]",
                        List.of(Map.of("kind", "Open"), Map.of("rank", 7L))),
                Arguments.of(LINK, "{\"rank\": \" 7 \", \"url\": \" x \"}", Map.of("rank", 7L, "url", " x ")),
                Arguments.of(LINK, Map.of("rank", "7"), Map.of("rank", 7L)),
                Arguments.of(new Shape.MapOf(WHOLE), "{\"a\": \"1\"}", Map.of("a", 1L)),
                Arguments.of(
                        new Shape.MapOf(new ListShape(FLAG)), Map.of("a", List.of("true")), Map.of("a", List.of(true))),
                Arguments.of(ANY, "{\"eq\": {\"a\": null}}", json("{\"eq\": {\"a\": null}}")),
                Arguments.of(VALUE, "5", 5),
                Arguments.of(VALUE, "true", true),
                Arguments.of(VALUE, "\"5\"", "5"),
                Arguments.of(VALUE, "[\"a\"]", List.of("a")),
                Arguments.of(VALUE, "{\"kind\": \"open\", \"rank\": \"7\"}", Map.of("kind", "Open", "rank", 7L)),
                Arguments.of(VALUE, Map.of("rank", "7"), Map.of("rank", 7L)),
                Arguments.of(NO_TEXT, "5", 5L),
                Arguments.of(NO_TEXT, "{\"rank\": \"7\"}", Map.of("rank", 7L)),
                Arguments.of(ANY, "5", 5));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void what_clearly_stands_for_a_value_is_read(Shape shape, Object given, Object read) {
        assertThat(reader.read(shape, given)).isEqualTo(read);
    }

    static List<Arguments> leftAlone() {
        return List.of(
                Arguments.of(WHOLE, "5.0"),
                Arguments.of(WHOLE, "1e3"),
                Arguments.of(WHOLE, "5 000"),
                Arguments.of(WHOLE, "0x5"),
                Arguments.of(WHOLE, ""),
                Arguments.of(WHOLE, "1234567890123456789"),
                Arguments.of(WHOLE, new BigDecimal("5.5")),
                Arguments.of(WHOLE, BigInteger.TWO.pow(64)),
                Arguments.of(WHOLE, true),
                Arguments.of(DECIMAL, "1e3"),
                Arguments.of(DECIMAL, "5,5"),
                Arguments.of(DECIMAL, "NaN"),
                Arguments.of(DECIMAL, "."),
                Arguments.of(FLAG, "yes"),
                Arguments.of(FLAG, "1"),
                Arguments.of(FLAG, 1),
                Arguments.of(STATUS, "Opn"),
                Arguments.of(STATUS, "Open,Closed"),
                Arguments.of(STATUS, 5),
                Arguments.of(STRING, " 5 "),
                Arguments.of(STRING, "[\"a\"]"),
                Arguments.of(STRING, 5),
                Arguments.of(MOMENT, "5"),
                Arguments.of(MOMENT, "2026-01"),
                Arguments.of(new ListShape(STRING), "a,b"),
                Arguments.of(new ListShape(STRING), "[a"),
                Arguments.of(new ListShape(STRING), Arrays.asList("a", null)),
                Arguments.of(new ListShape(WHOLE), "1,2"),
                Arguments.of(LINK, "x"),
                Arguments.of(LINK, List.of()),
                Arguments.of(LINK, Map.of("unknown", "5", "raw", "{\"a\": 1}")),
                Arguments.of(VALUE, "x y"),
                Arguments.of(VALUE, "null"),
                Arguments.of(VALUE, "[a"),
                Arguments.of(VALUE, "2026-03-01"),
                Arguments.of(VALUE, "0123456789012345678901234567890"),
                Arguments.of(NO_TEXT, "x y"),
                Arguments.of(ANY, "x y"));
    }

    @ParameterizedTest
    @MethodSource("leftAlone")
    void anything_else_is_left_for_the_check(Shape shape, Object given) {
        assertThat(reader.read(shape, given)).isEqualTo(given);
    }
}
