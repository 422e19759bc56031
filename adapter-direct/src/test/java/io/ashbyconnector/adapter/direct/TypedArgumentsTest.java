package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.ApprovalStep;
import io.ashbyconnector.api.Assessments;
import io.ashbyconnector.api.EntityCalls;
import io.ashbyconnector.api.FieldOption;
import io.ashbyconnector.api.FieldValue;
import io.ashbyconnector.api.Filter;
import io.ashbyconnector.api.FormAnswers;
import io.ashbyconnector.api.ListQuery;
import io.ashbyconnector.api.NewAddress;
import io.ashbyconnector.api.Options;
import io.ashbyconnector.api.PayTier;
import io.ashbyconnector.api.PlannedInterview;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.model.assessment.CompletedAssessment;
import io.ashbyconnector.model.job.CompensationComponent;
import io.ashbyconnector.sync.SyncState;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A null argument of any typed call is refused at once with its name, unless null is a value of it. */
class TypedArgumentsTest extends WireTest {

    private static final String ID = "0f7c6c5c-6a3e-4a0e-9a51-0d5b4d6f3c21";

    /** Arguments of which none is null. */
    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(String.class, ID),
            Map.entry(boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Integer.class, 1),
            Map.entry(Object.class, "x"),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(Path.class, Path.of("pom.xml")),
            Map.entry(URI.class, URI.create("https://a.example")),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Filter.class, Filter.eq("name", "x")),
            Map.entry(FormAnswers.class, FormAnswers.none()),
            Map.entry(FieldValue.class, FieldValue.flag(true)),
            Map.entry(SyncState.class, SyncState.none()),
            Map.entry(NewAddress.class, new NewAddress(null, null, null, null, null)),
            Map.entry(PlannedInterview.class, PlannedInterview.of(Instant.EPOCH, Instant.EPOCH)),
            Map.entry(Assessments.Taken.class, new Assessments.Taken(ID, ID, "x")),
            Map.entry(
                    Assessments.Datum.class,
                    new Assessments.Datum("x", "x", CompletedAssessment.DatumType.of("string"), "x")),
            Map.entry(Consumer.class, (Consumer<Object>) options -> {}));

    /** A method, what it is called on, and which of its arguments is null. */
    record Slip(@Nullable Object target, Method method, int place) {

        String argument() {
            return method.getParameters()[place].getName();
        }

        void commit() throws Throwable {
            @Nullable
            Object[] arguments =
                    Stream.of(method.getParameterTypes()).map(Slip::argument).toArray();
            arguments[place] = null;
            try {
                method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private static Object argument(Class<?> type) {
            if (type.isArray()) {
                Object one = Array.newInstance(type.getComponentType(), 1);
                Array.set(one, 0, argument(type.getComponentType()));
                return one;
            }
            Object known = ARGUMENTS.get(type);
            return known != null ? known : made(type);
        }

        /** By the type's own factory. */
        private static Object made(Class<?> type) {
            Method factory = Stream.of(type.getMethods())
                    .filter(method -> method.getName().equals("of") && Modifier.isStatic(method.getModifiers()))
                    .filter(method ->
                            method.getParameterCount() == 1 && ARGUMENTS.containsKey(method.getParameterTypes()[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No argument of " + type));
            try {
                return factory.invoke(null, ARGUMENTS.get(factory.getParameterTypes()[0]));
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(impossible.getMessage(), impossible);
            }
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + argument();
        }
    }

    private static Stream<Slip> slips(@Nullable Object target, Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackage().equals(EntityCalls.class.getPackage()))
                .filter(method -> !method.isBridge() && !method.getName().equals("equals"))
                .filter(method -> Modifier.isStatic(method.getModifiers()) == (target == null))
                .flatMap(method -> Stream.iterate(0, place -> place < method.getParameterCount(), place -> place + 1)
                        .filter(place -> canMiss(method, place))
                        .map(place -> new Slip(target, method, place)));
    }

    private static boolean canMiss(Method method, int place) {
        Parameter parameter = method.getParameters()[place];
        return !parameter.getType().isPrimitive()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private List<EntityCalls> entities() {
        AshbyConnector ashby = connect(ConfigKey.ALLOW_WRITES, "true").with(CallOptions.confirmed());
        return Stream.of(AshbyConnector.class.getMethods())
                .filter(method -> EntityCalls.class.isAssignableFrom(method.getReturnType()))
                .map(method -> {
                    try {
                        return (EntityCalls) method.invoke(ashby);
                    } catch (ReflectiveOperationException impossible) {
                        throw new LinkageError(impossible.getMessage(), impossible);
                    }
                })
                .toList();
    }

    @Test
    void a_call_names_the_argument_that_is_null() {
        List<Slip> slips = entities().stream()
                .flatMap(entity -> slips(entity, entity.getClass()))
                .toList();

        assertThat(slips).hasSizeGreaterThan(300);
        assertThat(slips)
                .allSatisfy(slip -> assertThatThrownBy(slip::commit)
                        .isInstanceOf(MissingParameterException.class)
                        .hasMessageContaining("The argument '" + nameOf(slip) + "' is null."));
        assertThat(ASHBY.getAllServeEvents()).isEmpty();
    }

    /** {@code get} says the name that the id has in the API. */
    private static String nameOf(Slip slip) {
        if (slip.method().getName().equals("get") && slip.argument().equals("id")) {
            EntityCalls entity = (EntityCalls) slip.target();
            return String.valueOf(Catalog.ofAshby()
                    .action(Objects.requireNonNull(entity).entity(), "get")
                    .id());
        }
        return slip.argument();
    }

    @Test
    void an_option_names_the_argument_that_is_null() throws ReflectiveOperationException {
        List<Slip> slips = new ArrayList<>();
        for (EntityCalls entity : entities()) {
            for (Class<?> nested : entity.getClass().getClasses()) {
                if (Options.class.isAssignableFrom(nested)) {
                    Constructor<?> constructor = nested.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    slips(constructor.newInstance(), nested).forEach(slips::add);
                }
            }
        }

        assertThat(slips).hasSizeGreaterThan(100);
        assertThat(slips).allSatisfy(TypedArgumentsTest::assertNamed);
    }

    @Test
    void a_setting_of_a_listing_names_itself_when_it_is_null() throws ReflectiveOperationException {
        List<Slip> slips = new ArrayList<>();
        for (EntityCalls entity : entities()) {
            for (Method method : entity.getClass().getMethods()) {
                if (ListQuery.class.isAssignableFrom(method.getReturnType())
                        && !method.getName().startsWith("contextStore")) {
                    Object query = method.invoke(
                            entity,
                            Stream.of(method.getParameterTypes())
                                    .map(Slip::argument)
                                    .toArray());
                    slips(query, query.getClass()).forEach(slips::add);
                }
            }
        }

        assertThat(slips).hasSizeGreaterThan(100);
        assertThat(slips).allSatisfy(TypedArgumentsTest::assertNamed);
    }

    /** By its own name, or by that of the method that takes nothing else. */
    private static void assertNamed(Slip slip) {
        assertThatThrownBy(slip::commit)
                .isInstanceOf(MissingParameterException.class)
                .message()
                .containsAnyOf(
                        "The argument '" + slip.argument() + "' is null.",
                        "The argument '" + slip.method().getName() + "' is null.");
    }

    @ParameterizedTest
    @ValueSource(classes = {FieldValue.class, PlannedInterview.class, PayTier.class})
    void a_value_names_the_argument_that_is_null(Class<?> type) {
        assertThat(slips(null, type).toList()).isNotEmpty().allSatisfy(TypedArgumentsTest::assertNamed);
    }

    static List<Object> values() {
        return List.of(FormAnswers.none(), PlannedInterview.of(Instant.EPOCH, Instant.EPOCH), PayTier.only());
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_names_what_is_null_of_what_is_added(Object value) {
        assertThat(slips(value, value.getClass()).toList())
                .isNotEmpty()
                .filteredOn(slip -> !(value instanceof FormAnswers && slip.place() == 1))
                .allSatisfy(TypedArgumentsTest::assertNamed);
    }

    @Test
    void an_answer_that_is_null_is_named_by_its_path() {
        assertMissing(() -> FormAnswers.none().text("a.b", nothing()), "a.b");
        assertMissing(() -> FormAnswers.none().options("a.b", "x", nothing()), "a.b");
    }

    @Test
    void a_null_among_several_values_is_named() {
        AshbyConnector ashby = connect();
        String[] texts = {"x", null};
        List<String> withNull = Arrays.asList(texts);
        assertMissing(() -> FieldValue.options(texts), "values");
        assertMissing(() -> ashby.auditLogs().list().actorIds(texts), "actorIds");
        assertMissing(() -> new ApprovalStep(1, withNull), "userIds");
        assertMissing(() -> new FieldOption("x", nothing()), "value");
        assertMissing(
                () -> ashby.jobs().updateCompensation(ID, Collections.singletonList(nothing())), "compensationTiers");
        assertMissing(() -> ashby.interviewSchedules().create(ID, new PlannedInterview[1]), "interviewEvents");
        Map<String, FieldValue> values = new LinkedHashMap<>();
        values.put(ID, nothing());
        assertMissing(() -> ashby.users().setCustomFieldValues(ID, values), "fieldValue");
        assertThat(ASHBY.getAllServeEvents()).isEmpty();
    }

    private static void assertMissing(ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .isInstanceOf(MissingParameterException.class)
                .hasMessageContaining("The argument '" + name + "' is null.");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 5})
    void a_score_that_is_none_is_refused(int score) {
        assertThatThrownBy(() -> FormAnswers.none().score("overall", score))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The score of 'overall' is " + score + ". Scores are 1, a strong no, to 4");
    }

    @Test
    void a_value_equals_the_same_and_prints_nothing_personal() {
        PlannedInterview talk = PlannedInterview.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        PayTier tier = PayTier.of("Senior");
        CompensationComponent.Type salary = CompensationComponent.Type.of("Salary");
        CompensationComponent.Interval year = CompensationComponent.Interval.of("1 YEAR");

        assertThat(FormAnswers.none().text("a", "Ada"))
                .isEqualTo(FormAnswers.none().text("a", "Ada"))
                .hasSameHashCodeAs(FormAnswers.none().text("a", "Ada"))
                .isNotEqualTo(FormAnswers.none().text("a", "Eve"))
                .hasToString("[a]");
        assertThat(FieldValue.text("Ada"))
                .isEqualTo(FieldValue.text("Ada"))
                .hasSameHashCodeAs(FieldValue.text("Ada"))
                .isNotEqualTo(FieldValue.none())
                .hasToString("a value");
        assertThat(talk.interviewer("ada@example.com"))
                .isEqualTo(talk.interviewer("ada@example.com"))
                .hasSameHashCodeAs(talk.interviewer("ada@example.com"))
                .isNotEqualTo(talk)
                .hasToString("1970-01-01T00:00:00Z to 1970-01-01T00:01:00Z");
        assertThat(tier.component(salary, year, BigDecimal.TEN, null, "EUR"))
                .isEqualTo(tier.component(salary, year, BigDecimal.TEN, null, "EUR"))
                .hasSameHashCodeAs(tier.component(salary, year, BigDecimal.TEN, null, "EUR"))
                .isNotEqualTo(tier)
                .hasToString("Senior");
        assertThat(new Assessments.Datum("id", "Score", CompletedAssessment.DatumType.of("string"), "secret"))
                .hasToString("Score");
    }
}
