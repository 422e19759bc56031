package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnknownEntityException;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.port.Adapter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that cannot be right, or that the mode cannot make, is refused before anything is sent. */
public abstract class ValidationContract extends AdapterContract<Backend> {

    /** For the subclass of an adapter. */
    protected ValidationContract() {}

    @AfterEach
    final void nothingReachedTheService() {
        assertThat(backend().calls()).isZero();
    }

    @Test
    void an_unknown_entity_is_answered_with_the_nearest_one_and_all_others() {
        assertThatThrownBy(() -> connect().execute("candidate", "list", Map.of()))
                .isInstanceOf(UnknownEntityException.class)
                .hasMessageContaining("'candidate'")
                .hasMessageContaining("Did you mean 'candidates'?")
                .hasMessageContainingAll(
                        CATALOG.entities().stream().map(Entity::name).toArray(String[]::new));
    }

    @Test
    void an_unknown_action_is_answered_with_the_nearest_one_and_all_others() {
        assertThatThrownBy(() -> connect().execute("candidates", "lists", Map.of()))
                .isInstanceOf(UnknownActionException.class)
                .hasMessageContaining("Did you mean 'list'?")
                .hasMessageContainingAll("get", "context_store_search");
    }

    @Test
    void an_unknown_parameter_is_answered_with_the_nearest_one_and_all_others() {
        assertThatThrownBy(() -> connect().execute("candidates", "list", Map.of("create_after", 1)))
                .isInstanceOf(UnknownParameterException.class)
                .hasMessageContaining("Did you mean 'createdAfter'?")
                .hasMessageContainingAll("limit", "cursor", "syncToken", "createdBefore");
    }

    @ParameterizedTest
    @MethodSource("gettableEntities")
    void a_record_cannot_be_read_without_its_id(String entity) {
        assertInvalid(MissingParameterException.class, connect(), entity, "get", Map.of());
    }

    @Test
    void an_entity_whose_records_come_in_lists_alone_has_no_get() {
        assertInvalid(UnknownActionException.class, connect(), "sources", "get", Map.of());
    }

    @Test
    void names_take_hyphens_for_underscores() {
        assertThatThrownBy(() -> connect().execute("feedback-form-definitions", "get", Map.of()))
                .isInstanceOf(MissingParameterException.class)
                .hasMessageStartingWith("feedback_form_definitions.get: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_limit_is_from_1_to_100(int limit) {
        AshbyConnector connector = connect();
        for (String entity : entities().filter(ValidationContract::hasLimit).toList()) {
            assertInvalid(InvalidParameterException.class, connector, entity, "list", Map.of("limit", limit));
            refused(() ->
                    TypedEntities.of(connector, entity).list().limit(limit).page());
            refused(() -> TypedEntities.of(connector, entity).list().limit(limit).stream());
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'limit' must be from 1 to 100");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> connect()
                        .execute(
                                "applications",
                                "list",
                                Map.of("createdAfter", "2026-02", "createdBefore", "2026-01-31T23:59:59Z")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("'createdBefore' is earlier than 'createdAfter'");
    }

    static Stream<Arguments> mistypedParameters() {
        return Stream.of(
                Arguments.of("candidates", "list", "limit", "abc"),
                Arguments.of("candidates", "list", "limit", "5"),
                Arguments.of("candidates", "list", "limit", 1.5),
                Arguments.of("candidates", "list", "limit", true),
                Arguments.of("candidates", "list", "cursor", 7),
                Arguments.of("candidates", "list", "cursor", " "),
                Arguments.of("candidates", "list", "createdAfter", "yesterday"),
                Arguments.of("candidates", "list", "createdAfter", "2026-02-30"),
                Arguments.of("candidates", "list", "createdAfter", 1_767_225_600L),
                Arguments.of("candidates", "list", "createdAfter", "20260101"),
                Arguments.of("candidates", "list", "createdAfter", Instant.EPOCH),
                Arguments.of("jobs", "list", "closedBefore", "9999-12-31"),
                Arguments.of("candidates", "get", "id", ""),
                Arguments.of("candidates", "get", "id", 12),
                Arguments.of("departments", "list", "includeArchived", "true"),
                Arguments.of("jobs", "list", "status", List.of("Open", 3)),
                Arguments.of("jobs", "list", "expand", Map.of("openings", true)),
                Arguments.of("candidates", "context_store_search", "query", "name = Ada"),
                Arguments.of("candidates", "context_store_search", "fields", "id"));
    }

    @ParameterizedTest
    @MethodSource("mistypedParameters")
    void a_mistyped_parameter_is_named(String entity, String action, String parameter, Object value) {
        assertThatThrownBy(() -> connect().execute(entity, action, Map.of(parameter, value)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageMatching(".*'" + parameter + "(\\[\\d+])?'.*")
                .hasMessageContaining(entity + "." + action);
    }

    @Test
    void a_value_that_an_enumeration_lacks_is_answered_with_the_nearest_one() {
        assertThatThrownBy(() -> connect().execute("applications", "list", Map.of("status", "hired")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Did you mean 'Hired'? Valid: Hired, Archived, Active, Lead.");
        assertThatThrownBy(() -> connect().jobs().list().expand("locations").page())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Did you mean 'location'?");
    }

    @ParameterizedTest
    @MethodSource("everyEntity")
    void an_action_or_parameter_that_the_mode_lacks_is_unsupported(String entity) {
        AshbyConnector connector = connect();
        for (Action action : CATALOG.entity(entity).actions()) {
            boolean supported = capabilities().supports(entity, action.name());
            if (!supported) {
                assertUnsupported(() -> connector.execute(entity, action.name(), required(action)));
            }
            for (Parameter parameter : action.parameters()) {
                if (!supported || !capabilities().supports(entity, action.name(), parameter.name())) {
                    Map<String, Object> params = required(action);
                    params.put(parameter.name(), SampleValues.of(parameter));
                    completed(action, params);
                    assertUnsupported(() -> connector.execute(entity, action.name(), params));
                    if (action.answer().isMany()) {
                        assertUnsupported(() -> connector.pages(entity, action.name(), params, parser -> parser));
                    }
                }
            }
        }
    }

    @Test
    void administration_is_unsupported_where_nothing_is_stored() {
        try (Adapter adapter = backend().adapter().open(backend().config(), CATALOG)) {
            if (adapter.administration().isEmpty()) {
                assertUnsupported(() -> connect().connectors());
            } else {
                assertThat(connect().connectors()).isNotNull();
            }
        }
    }

    private static Map<String, Object> required(Action action) {
        Map<String, Object> params = new LinkedHashMap<>();
        action.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter -> params.put(parameter.name(), SampleValues.of(parameter)));
        action.input()
                .rules()
                .oneOf()
                .forEach(group -> action.parameter(group.get(0))
                        .ifPresent(parameter -> params.put(parameter.name(), SampleValues.of(parameter))));
        completed(action, params);
        return params;
    }

    static Stream<String> everyEntity() {
        return CATALOG.entities().stream().map(Entity::name);
    }

    /** What is given together with what is given already. */
    private static void completed(Action action, Map<String, Object> params) {
        action.input().rules().together().stream()
                .filter(group -> group.stream().anyMatch(params::containsKey))
                .flatMap(List::stream)
                .forEach(name -> action.parameter(name)
                        .ifPresent(parameter -> params.putIfAbsent(name, SampleValues.of(parameter))));
        action.input().rules().conditions().stream()
                .filter(condition -> condition.absent() != params.containsKey(condition.when()))
                .flatMap(condition -> condition.required().stream())
                .toList()
                .forEach(name -> action.parameter(name)
                        .ifPresent(parameter -> params.putIfAbsent(name, SampleValues.of(parameter))));
        action.input()
                .rules()
                .exclusive()
                .forEach(group -> group.stream()
                        .filter(params::containsKey)
                        .skip(1)
                        .toList()
                        .forEach(params::remove));
    }

    private static boolean hasLimit(String entity) {
        return CATALOG.action(entity, "list").parameter("limit").isPresent();
    }

    private static void assertInvalid(
            Class<? extends InvalidInputException> kind,
            AshbyConnector connector,
            String entity,
            String action,
            Map<String, Object> params) {
        assertThatExceptionOfType(kind)
                .isThrownBy(() -> connector.execute(entity, action, params))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(ErrorType.INVALID_INPUT);
                    assertThat(refusal.isRetryable()).isFalse();
                });
    }

    private void assertUnsupported(ThrowingCallable call) {
        assertThatExceptionOfType(UnsupportedException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ErrorType.UNSUPPORTED))
                .withMessageContaining(backend().adapter().mode());
    }
}
