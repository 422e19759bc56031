package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What parameters, and fields at any depth, owe to each other. */
class RulesTest {

    private static final TimestampReader TIMESTAMPS = new TimestampReader(Clock.systemUTC());
    private static final List<String> NAMES = List.of("a", "b", "c", "kind");
    private static final Rules NONE = Rules.NONE;

    private static Rules oneOf(String... names) {
        return new Rules(List.of(List.of(names)), List.of(), List.of(), List.of());
    }

    private static Rules exclusive(String... names) {
        return new Rules(List.of(), List.of(List.of(names)), List.of(), List.of());
    }

    private static Rules together(String... names) {
        return new Rules(List.of(), List.of(), List.of(List.of(names)), List.of());
    }

    private static Rules when(String when, List<String> is, boolean absent, String... required) {
        return new Rules(
                List.of(), List.of(), List.of(), List.of(new Rules.Condition(when, is, absent, List.of(required))));
    }

    private static ObjectShape fields(Rules rules) {
        return new ObjectShape(
                NAMES.stream()
                        .map(name -> new Parameter(
                                name,
                                name.equals("kind") ? new Shape.Any() : new Shape.Text(null, List.of()),
                                "",
                                false,
                                name.equals("c"),
                                Effect.READ,
                                false,
                                null))
                        .toList(),
                rules);
    }

    private static void check(ObjectShape input, Map<String, ? extends @Nullable Object> params) {
        new Action(
                        "people",
                        "act",
                        "Acts.",
                        null,
                        List.of(),
                        Effect.WRITE,
                        Answer.NOTHING,
                        null,
                        null,
                        null,
                        false,
                        null,
                        Map.of(),
                        input)
                .check(params, TIMESTAMPS);
    }

    private static Map<String, @Nullable Object> given(String names) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> given.put(name.replaceAll("=.*", ""), name.replaceAll(".*=", "")));
        return given;
    }

    static List<Arguments> broken() {
        Class<?> missing = MissingParameterException.class;
        return List.of(
                Arguments.of(oneOf("a", "b"), "c", missing, "One of the parameters PATHa, PATHb must be given."),
                Arguments.of(
                        exclusive("a", "b", "c"),
                        "b c",
                        InvalidParameterException.class,
                        "Only one of the parameters PATHa, PATHb, PATHc may be given."
                                + " Leave out all but one of PATHb, PATHc."),
                Arguments.of(
                        together("a", "b"),
                        "b",
                        missing,
                        "The parameters PATHa, PATHb are given together or not at all; PATHa is missing."),
                Arguments.of(
                        when("kind", List.of("x", "y"), false, "a", "b"),
                        "kind=y a",
                        missing,
                        "'PATHb' is missing; it is needed when 'PATHkind' is x or y."),
                Arguments.of(
                        when("kind", List.of(), false, "a"),
                        "kind=z",
                        missing,
                        "'PATHa' is missing; it is needed with 'PATHkind'."),
                Arguments.of(
                        when("kind", List.of(), true, "a"),
                        "b",
                        missing,
                        "'PATHa' is missing; it is needed without 'PATHkind'."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_rule_that_is_broken_is_named_with_its_parameters(
            Rules rules, String given, Class<? extends InvalidInputException> type, String message) {
        assertThatThrownBy(() -> check(fields(rules), given(given)))
                .isInstanceOf(type)
                .hasMessageContaining(message.replace("PATH", ""));

        ObjectShape outer = new ObjectShape(
                List.of(new Parameter(
                        "deep", new ListShape(fields(rules)), "", false, false, Effect.READ, false, null)),
                NONE);
        assertThatThrownBy(() -> check(outer, Map.of("deep", List.of(given(given)))))
                .isInstanceOf(type)
                .hasMessageContaining(message.replace("PATH", "deep[0]."));
    }

    static List<Arguments> kept() {
        return List.of(
                Arguments.of(oneOf("a", "b"), "a"),
                Arguments.of(oneOf("a", "b"), "a b"),
                Arguments.of(exclusive("a", "b"), ""),
                Arguments.of(exclusive("a", "b"), "b c"),
                Arguments.of(together("a", "b"), ""),
                Arguments.of(together("a", "b"), "a b"),
                Arguments.of(when("kind", List.of("x"), false, "a"), "kind=y"),
                Arguments.of(when("kind", List.of("x"), false, "a"), "kind=x a"),
                Arguments.of(when("kind", List.of("x"), false, "a"), ""),
                Arguments.of(when("kind", List.of(), false, "a"), ""),
                Arguments.of(when("kind", List.of(), true, "a"), "kind=x"),
                Arguments.of(when("kind", List.of(), true, "a"), "a"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void a_rule_that_is_kept_says_nothing(Rules rules, String given) {
        assertThatCode(() -> check(fields(rules), given(given))).doesNotThrowAnyException();
    }

    @Test
    void a_null_is_given_where_null_is_a_value() {
        Map<String, @Nullable Object> nulls = new LinkedHashMap<>();
        nulls.put("c", null);
        assertThatCode(() -> check(fields(oneOf("a", "c")), nulls)).doesNotThrowAnyException();
        nulls.put("a", null);
        assertThatThrownBy(() -> check(fields(oneOf("a", "b")), nulls)).isInstanceOf(MissingParameterException.class);
    }

    @Test
    void rules_are_kept_among_the_parameters_that_remain() {
        Rules rules = new Rules(
                List.of(List.of("a", "b"), List.of("b")),
                List.of(List.of("a", "b", "c")),
                List.of(List.of("a", "b"), List.of("a", "c")),
                List.of(
                        new Rules.Condition("a", List.of(), false, List.of("b")),
                        new Rules.Condition("b", List.of(), false, List.of("a")),
                        new Rules.Condition("a", List.of(), true, List.of("c"))));

        Rules left = rules.among(List.of("a", "c"));

        assertThat(left.oneOf()).containsExactly(List.of("a"));
        assertThat(left.exclusive()).containsExactly(List.of("a", "c"));
        assertThat(left.together()).containsExactly(List.of("a", "c"));
        assertThat(left.conditions()).containsExactly(new Rules.Condition("a", List.of(), true, List.of("c")));
    }
}
