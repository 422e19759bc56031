package io.ashbyconnector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.execution.CheckedCall;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the catalog knows to be a secret, and who gets to see it. */
class SecretsTest {

    private static final String HIDDEN = "hush-1";
    private static final TimestampReader TIMESTAMPS = new TimestampReader(Clock.systemUTC());

    private static Parameter parameter(String name, Shape shape) {
        return new Parameter(name, shape, "", false, false, Effect.READ, false, null);
    }

    private static Action action(Parameter... parameters) {
        return new Action(
                "hooks",
                "create",
                "Makes one.",
                "hook.create",
                List.of(),
                Effect.WRITE,
                Answer.NOTHING,
                null,
                null,
                null,
                false,
                null,
                Map.of(),
                new ObjectShape(List.of(parameters), Rules.NONE));
    }

    private static boolean soundsSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of("secret", "password", "credential").anyMatch(lower::contains);
    }

    @Test
    void every_parameter_and_field_of_ashby_that_sounds_like_a_secret_is_one() {
        List<Action> actions = Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .toList();
        assertThat(actions.stream().flatMap(each -> within(each.input())))
                .filteredOn(parameter -> soundsSecret(parameter.name()))
                .hasSize(2)
                .allMatch(Parameter::isSecret);
        assertThat(actions).allSatisfy(action -> {
            RecordType record = action.record();
            if (record != null) {
                assertThat(Stream.of(record.type().getRecordComponents())
                                .map(RecordComponent::getName)
                                .filter(SecretsTest::soundsSecret))
                        .as(action.qualifiedName())
                        .containsExactlyElementsOf(record.secrets());
            }
        });
    }

    private static Stream<Parameter> within(Shape shape) {
        if (shape instanceof ObjectShape object) {
            return object.fields().stream().flatMap(field -> Stream.concat(Stream.of(field), within(field.shape())));
        }
        if (shape instanceof ListShape list) {
            return within(list.element());
        }
        if (shape instanceof Shape.MapOf map) {
            return within(map.value());
        }
        return shape instanceof ChoiceShape choice
                ? choice.options().stream().flatMap(SecretsTest::within)
                : Stream.of();
    }

    @Test
    void a_secret_is_hidden_at_any_depth_and_all_else_is_shown() {
        ObjectShape object = new ObjectShape(
                List.of(parameter("key", Shape.Text.secret()), parameter("url", new Shape.Text(null, List.of()))),
                Rules.NONE);
        Action action = action(
                parameter("key", Shape.Text.secret()),
                parameter("url", new Shape.Text(null, List.of())),
                parameter("object", object),
                parameter("list", new ListShape(object)),
                parameter("keys", new ListShape(Shape.Text.secret())),
                parameter("map", new Shape.MapOf(object)),
                parameter("choice", new ChoiceShape(List.of(new Shape.Flag(), object))),
                new Parameter("cleared", Shape.Text.secret(), "", false, true, Effect.READ, false, null));
        Map<String, Object> both = Map.of("key", HIDDEN, "url", "https://example.com");
        Map<String, @Nullable Object> params = new HashMap<>(Map.of(
                "key", Secret.of(HIDDEN),
                "url", HIDDEN.toUpperCase(Locale.ROOT),
                "object", both,
                "list", List.of(both, both),
                "keys", List.of(HIDDEN, "hush-2"),
                "map", Map.of("any", both),
                "choice", both));
        params.put("cleared", null);
        CheckedCall call = new CheckedCall(action, action.check(params, TIMESTAMPS));
        Map<String, Object> shown = Map.of("key", "[redacted]", "url", "https://example.com");
        Map<String, @Nullable Object> expected = new HashMap<>(Map.of(
                "key",
                "[redacted]",
                "url",
                "HUSH-1",
                "object",
                shown,
                "list",
                List.of(shown, shown),
                "keys",
                List.of("[redacted]", "[redacted]"),
                "map",
                Map.of("any", shown),
                "choice",
                shown));
        expected.put("cleared", null);

        assertThat(call.params()).containsEntry("key", HIDDEN).containsEntry("object", both);
        assertThat(call.redacted().params()).isEqualTo(expected);
        assertThat(call.secrets())
                .hasSize(8)
                .contains(Secret.of("hush-2"))
                .filteredOn(Secret.of(HIDDEN)::equals)
                .hasSize(7);
        assertThat(call.toString()).contains("hooks.create").doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "hush\u0007hush", "hush\nhush"})
    void a_malformed_secret_is_refused_without_being_shown(String text) {
        assertRefused(text);
    }

    @Test
    void what_is_no_text_is_not_shown_either() {
        Stream.of(4711, true, List.of("4711"), Map.of("4711", "4711")).forEach(SecretsTest::assertRefused);
    }

    private static void assertRefused(Object value) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> action(parameter("key", Shape.Text.secret())).check(Map.of("key", value), TIMESTAMPS))
                .withMessage(
                        "hooks.create: The parameter 'key' must be a string, not blank and without control characters.")
                .withNoCause();
    }

    @Test
    void space_around_a_secret_is_no_part_of_it() {
        assertThat(action(parameter("key", Shape.Text.secret())).check(Map.of("key", " hush-1\n"), TIMESTAMPS))
                .containsEntry("key", HIDDEN);
    }

    @Test
    void a_record_is_shown_without_its_secrets() {
        RecordType webhook = Catalog.ofAshby().entity("webhooks").record().orElseThrow();
        JsonNode record = new JsonMapper().readTree("{\"id\": \"w1\", \"secretToken\": \"hush-1\", \"enabled\": true}");
        JsonNode without = new JsonMapper().readTree("{\"id\": \"w1\", \"secretToken\": null}");

        assertThat(webhook.redacted(record))
                .hasToString("{\"id\":\"w1\",\"secretToken\":\"[redacted]\",\"enabled\":true}");
        assertThat(record.path("secretToken").asString()).isEqualTo(HIDDEN);
        assertThat(webhook.redacted(without)).isSameAs(without);
    }
}
