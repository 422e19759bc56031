package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.UnknownParameterException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A write is refused unless it is allowed, and sent once unless it certainly was not carried out. The suite brings a catalog
 * of its own, in which every write of {@code candidates} is Ashby's {@code candidate.addTag}; the adapter is asked for them
 * whatever its capabilities are.
 */
public abstract class WritesContract extends AdapterContract<Backend> {

    private static final String ENTITY = "candidates";
    private static final int LASTING = 1000;
    private static final Set<Failure> LEAVING_OPEN = Set.of(
            Failure.INTERNAL_ERROR,
            Failure.UNAVAILABLE,
            Failure.GATEWAY,
            Failure.WEB_PAGE,
            Failure.MALFORMED,
            Failure.TRUNCATED,
            Failure.RESET,
            Failure.NO_ANSWER,
            Failure.REDIRECT,
            Failure.SLOW);
    private static final Set<Failure> REFUSING = Set.of(
            Failure.REFUSED_CREDENTIAL,
            Failure.MISSING_PERMISSION,
            Failure.NOT_FOUND,
            Failure.INVALID_INPUT,
            Failure.OTHER_ERROR);
    private static final List<String> ACTIONS = List.of("add_tag", "mark", "invite", "erase");

    private Catalog catalog = CATALOG;
    private Path audit = Path.of("audit.jsonl");

    /** For the subclass of an adapter. */
    protected WritesContract() {}

    @BeforeAll
    final void writeCatalog(@TempDir Path files) throws IOException {
        audit = files.resolve("audit.jsonl");
        Files.writeString(files.resolve("index"), ENTITY + ": People who can be tagged.\n");
        Files.writeString(files.resolve("common.json"), "{}");
        Files.writeString(files.resolve(ENTITY + ".json"), """
                {"records": {"candidate.Candidate": {}},
                 "actions": [
                   {"name": "get", "description": "One.", "operation": "candidate.info", "effect": "READ",
                    "answer": "RECORD", "record": "candidate.Candidate", "id": "id",
                    "parameters": [{"name": "id", "type": "string", "required": true}]},
                   %s, %s, %s, %s]}
                """.formatted(
                        write("add_tag", Effect.WRITE, "\"RECORD\", \"record\": \"candidate.Candidate\""),
                        write("mark", Effect.WRITE, "\"NOTHING\""),
                        write("invite", Effect.SENDS_MAIL, "\"RECORD\", \"record\": \"candidate.Candidate\""),
                        write("erase", Effect.DESTRUCTIVE, "\"NOTHING\"")));
        catalog = Catalog.of(files);
        catalog.entity(ENTITY).actions();
    }

    private static String write(String name, Effect effect, String answer) {
        return """
                {"name": "%s", "description": "A write.", "operation": "candidate.addTag", "effect": "%s",
                 "answer": %s, "id": "candidateId",
                 "parameters": [{"name": "candidateId", "type": "string", "required": true},
                                {"name": "tagId", "type": "string", "required": true},
                                {"name": "notify", "type": "boolean", "effect": "SENDS_MAIL"}]}
                """.formatted(name, effect, answer);
    }

    final Stream<Failure> leavingOpen() {
        return failures().filter(LEAVING_OPEN::contains);
    }

    final Stream<Failure> refusing() {
        return failures().filter(REFUSING::contains);
    }

    final Stream<Failure> hollowness() {
        return firstOf(Failure.HOLLOW);
    }

    final Stream<Failure> unexplained() {
        return firstOf(Failure.UNEXPLAINED);
    }

    final Stream<Failure> rateLimit() {
        return firstOf(Failure.RATE_LIMITED);
    }

    /** A connector that may do everything, if it is confirmed, and tries what it may twice. */
    private AshbyConnector allowed() {
        return allowed(withOneRetry());
    }

    private AshbyConnector allowed(ConnectorConfig config) {
        return connect(config.with(ConfigKey.ALLOW_WRITES, "true"), offering(action -> true), catalog);
    }

    private AshbyConnector forbidden(Predicate<Action> offered) {
        return connect(withOneRetry(), offering(offered), catalog);
    }

    private AdapterProvider offering(Predicate<Action> offered) {
        return new Offering(backend().adapter(), offered);
    }

    private Map<String, Object> params() {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("candidateId", backend().idsToGet(ENTITY).get(0));
        params.put(
                "tagId",
                capabilities().supports("candidate_tags", "list")
                        ? backend().ids("candidate_tags").get(0)
                        : "tag-1");
        return params;
    }

    private Map<String, Object> paramsWith(String name, Object value) {
        Map<String, Object> params = params();
        params.put(name, value);
        return params;
    }

    @Test
    void a_write_answers_with_its_record_or_with_nothing() {
        if (!backend().carriesOutWrites()) {
            return;
        }
        AshbyConnector connector = allowed();

        assertThat(connector
                        .execute(ENTITY, "add_tag", params())
                        .data()
                        .get("id")
                        .asString())
                .isEqualTo(params().get("candidateId"));
        assertThat(connector.execute(ENTITY, "mark", params()).data().isNull()).isTrue();
        assertThat(backend().calls()).isEqualTo(2);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("leavingOpen")
    void a_write_that_may_have_run_is_not_sent_again(Failure failure) throws IOException {
        for (String action : ACTIONS) {
            backend().reset();
            backend().fail(failure, LASTING);

            assertOpen(failure, action);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("hollowness")
    void a_write_whose_record_is_missing_from_the_answer_may_have_run(Failure hollow) throws IOException {
        backend().fail(hollow, LASTING);

        assertOpen(hollow, "add_tag");
    }

    private void assertOpen(Failure failure, String action) throws IOException {
        Files.deleteIfExists(audit);
        AshbyConnector connector = allowed(
                        failing(failure, withOneRetry()).with(ConfigKey.AUDIT_FILE, audit.toString()))
                .with(CallOptions.confirmed());

        OutcomeUnknownException thrown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> connector.execute(ENTITY, action, params()));

        assertThat(thrown.type()).isEqualTo(ErrorType.OUTCOME_UNKNOWN);
        assertThat(thrown.isRetryable()).isFalse();
        assertThat(thrown.getCause()).isInstanceOf(failure.exception());
        assertThat(thrown)
                .hasMessageStartingWith(ENTITY + "." + action + ": ")
                .hasMessageContaining("candidates.get")
                .hasMessageEndingWith("Repeat the call only if it did not run.");
        if (backend().report(failure).requestId()) {
            assertThat(thrown.requestId()).isNotBlank();
        }
        assertThat(backend().calls()).isEqualTo(1);
        assertNoted("outcome_unknown");
    }

    private void assertNoted(String outcome) throws IOException {
        assertThat(Files.readAllLines(audit))
                .singleElement()
                .asString()
                .contains("\"outcome\":\"" + outcome + "\"", String.valueOf(params().get("candidateId")));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("refusing")
    void a_write_that_the_service_refuses_did_not_run(Failure failure) throws IOException {
        for (String action : ACTIONS) {
            backend().reset();
            backend().fail(failure, LASTING);
            Files.deleteIfExists(audit);
            AshbyConnector connector = allowed(withOneRetry().with(ConfigKey.AUDIT_FILE, audit.toString()))
                    .with(CallOptions.confirmed());

            AshbyConnectorException thrown = catchThrowableOfType(
                    AshbyConnectorException.class, () -> connector.execute(ENTITY, action, params()));

            assertThat(thrown).isExactlyInstanceOf(failure.exception());
            assertThat(backend().calls()).isEqualTo(1);
            if (failure != Failure.REFUSED_CREDENTIAL || thrown.responseInfo() != null) {
                assertNoted(failure.type().id());
            }
        }
    }

    /** Where another service stands between, its word is not enough. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("unexplained")
    void a_write_that_failed_without_a_reason_is_not_sent_again(Failure unexplained) {
        backend().fail(unexplained, LASTING);

        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class, () -> allowed().execute(ENTITY, "add_tag", params()));

        assertThat(thrown.type()).isIn(unexplained.type(), ErrorType.OUTCOME_UNKNOWN);
        assertThat(backend().calls()).isEqualTo(1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rateLimit")
    void a_write_that_is_refused_for_its_rate_is_sent_again(Failure limit) {
        backend().fail(limit, LASTING);
        AshbyConnector connector = allowed();

        assertThatThrownBy(() -> connector.execute(ENTITY, "add_tag", params()))
                .isInstanceOf(RateLimitedException.class);
        assertThat(backend().calls()).isEqualTo(2);
    }

    @Test
    void a_write_is_refused_unless_writes_are_allowed() {
        AshbyConnector connector = forbidden(action -> true);

        for (String action : List.of("add_tag", "mark", "invite", "erase")) {
            for (CallOptions options : List.of(CallOptions.defaults(), CallOptions.confirmed())) {
                assertThatThrownBy(() -> connector.with(options).execute(ENTITY, action, params()))
                        .isInstanceOf(WritesDisabledException.class)
                        .hasMessageContainingAll(ENTITY + "." + action, ConfigKey.ALLOW_WRITES.name());
            }
        }
        assertThat(backend().calls()).isZero();
    }

    @Test
    void what_sends_mail_or_cannot_be_undone_is_refused_without_a_confirmation() {
        AshbyConnector connector = allowed();

        assertUnconfirmed(connector, "invite", params());
        assertUnconfirmed(connector, "erase", params());
        assertUnconfirmed(connector, "add_tag", paramsWith("notify", true));
        assertUnconfirmed(connector.with(CallOptions.defaults().maxRetries(0)), "mark", paramsWith("notify", true));
        assertThat(backend().calls()).isZero();
    }

    private static void assertUnconfirmed(AshbyConnector connector, String action, Map<String, Object> params) {
        assertThatThrownBy(() -> connector.execute(ENTITY, action, params))
                .isInstanceOf(ConfirmationRequiredException.class)
                .hasMessageContaining(ENTITY + "." + action);
    }

    @Test
    void a_confirmation_is_for_the_calls_of_its_view() {
        if (!backend().carriesOutWrites()) {
            return;
        }
        AshbyConnector connector = allowed();
        AshbyConnector confirmed = connector.with(CallOptions.confirmed());

        assertThat(confirmed.execute(ENTITY, "invite", params()).data().has("id"))
                .isTrue();
        assertThat(confirmed.execute(ENTITY, "erase", params()).data().isNull()).isTrue();
        assertThat(backend().calls()).isEqualTo(2);
        assertUnconfirmed(connector, "erase", params());
        assertThat(backend().calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_call_is_checked_against_the_catalog_then_the_mode_then_the_permission(boolean offered) {
        AshbyConnector connector =
                forbidden(action -> offered || !action.effect().isWrite());

        assertThatThrownBy(() -> connector.execute(ENTITY, "eras", params())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> connector.execute(ENTITY, "erase", paramsWith("tag", "t")))
                .isInstanceOf(UnknownParameterException.class);
        assertThatThrownBy(() -> connector.execute(ENTITY, "erase", Map.of("tagId", "t")))
                .isInstanceOf(MissingParameterException.class);
        assertThatThrownBy(() -> connector.execute(ENTITY, "erase", params()))
                .isInstanceOf(offered ? WritesDisabledException.class : UnsupportedException.class);
        assertThat(backend().calls()).isZero();
    }

    @Test
    void a_plan_needs_neither_permission_nor_confirmation_and_sends_nothing() {
        AshbyConnector connector = forbidden(action -> true);

        assertPlan(connector.plan(ENTITY, "add_tag", params()), "add_tag", Effect.WRITE);
        assertPlan(connector.plan(ENTITY, "mark", params()), "mark", Effect.WRITE);
        assertPlan(connector.plan(ENTITY, "add_tag", paramsWith("notify", true)), "add_tag", Effect.SENDS_MAIL);
        assertPlan(connector.plan(ENTITY, "add_tag", paramsWith("notify", false)), "add_tag", Effect.WRITE);
        assertPlan(connector.plan(ENTITY, "invite", params()), "invite", Effect.SENDS_MAIL);
        assertPlan(connector.plan(ENTITY, "erase", params()), "erase", Effect.DESTRUCTIVE);
        assertThat(backend().calls()).isZero();
    }

    @Test
    void an_operation_by_its_own_name_is_refused_like_any_other_or_where_the_mode_has_none() {
        boolean passes = capabilities().passesOperations();
        AshbyConnector reading = connect();
        AshbyConnector writing = connect(withOneRetry().with(ConfigKey.ALLOW_WRITES, "candidate.someNewCall"));

        assertThatThrownBy(() -> reading.execute(Catalog.API, "candidate", Map.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reading.execute(Catalog.API, "candidate.someNewCall", Map.of()))
                .isInstanceOf(passes ? WritesDisabledException.class : UnsupportedException.class);
        assertThatThrownBy(() -> writing.execute(Catalog.API, "candidate.someNewCall", Map.of()))
                .isInstanceOf(passes ? ConfirmationRequiredException.class : UnsupportedException.class);
        if (passes) {
            assertThat(reading.plan(Catalog.API, "candidate.someNewCall", params())
                            .effect())
                    .isEqualTo(Effect.DESTRUCTIVE);
        }
        assertThat(backend().calls()).isZero();
    }

    private void assertPlan(WritePlan plan, String action, Effect effect) {
        assertThat(plan.operation()).isEqualTo(ENTITY + "." + action);
        assertThat(plan.effect()).isEqualTo(effect);
        assertThat(plan.target()).isNotBlank();
        assertThat(plan.body())
                .contains(params().values().stream().map(String::valueOf).toList());
        backend().secrets().forEach(secret -> assertThat(plan.toString()).doesNotContain(secret));
    }

    @Test
    void what_cannot_be_called_cannot_be_planned() {
        AshbyConnector reads = forbidden(action -> !action.effect().isWrite());

        assertThatThrownBy(() -> reads.plan(ENTITY, "erase", Map.of())).isInstanceOf(MissingParameterException.class);
        assertThatThrownBy(() -> reads.plan(ENTITY, "erase", params())).isInstanceOf(UnsupportedException.class);
    }

    /** The adapter under test, told to offer actions that its service may not have. */
    private record Offering(AdapterProvider wrapped, Predicate<Action> offered) implements AdapterProvider {

        @Override
        public String mode() {
            return wrapped.mode();
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return Capabilities.of(catalog, offered, (action, parameter) -> true);
        }

        @Override
        public Set<ConfigKey> configurationKeys() {
            return wrapped.configurationKeys();
        }

        @Override
        public List<AuthMethod> authMethods() {
            return wrapped.authMethods();
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            return wrapped.open(config, catalog);
        }
    }
}
