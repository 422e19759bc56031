package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.candidate.Candidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call obeys its options, tells its listeners how it goes, and its caller how it went. */
public abstract class CallsContract extends AdapterContract<Backend> {

    private static final String ENTITY = "candidates";
    private static final int LASTING = 1000;

    /** For the subclass of an adapter. */
    protected CallsContract() {}

    final Stream<Failure> passingAtOnce() {
        return firstOf(Failure.UNAVAILABLE, Failure.RESET, Failure.NO_ANSWER, Failure.TRUNCATED);
    }

    private AshbyConnector connect(ConnectorConfig config, CallListener... listeners) {
        return connect(config, backend().adapter(), CATALOG, listeners);
    }

    @Test
    void an_answer_tells_how_its_call_went() {
        AshbyConnector connector = connect();
        String id = backend().idsToGet(ENTITY).get(0);

        for (ExecutionResult answer : List.of(
                connector.execute(ENTITY, "list", Map.of()), connector.execute(ENTITY, "get", Map.of("id", id)))) {
            assertInfo(answer.info(), 1);
        }
        assertInfo(connector.candidates().page().info(), 1);
        try (Stream<Page<Candidate>> pages = connector.candidates().list().pages()) {
            pages.limit(3).forEach(page -> assertInfo(page.info(), 1));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failures")
    void an_exception_tells_how_its_call_went(Failure failure) {
        backend().fail(failure, LASTING);

        for (int retries : List.of(0, 1)) {
            AshbyConnector connector =
                    connect(failing(failure, backend().config()).with(ConfigKey.HTTP_MAX_RETRIES, "" + retries));
            AshbyConnectorException thrown = catchThrowableOfType(
                    AshbyConnectorException.class, () -> connector.execute(ENTITY, "list", Map.of()));

            assertInfo(thrown.responseInfo(), failure.mayPass() ? 1 + retries : 1);
            if (thrown.responseInfo() != null && thrown.requestId() != null) {
                assertThat(thrown.responseInfo().requestId()).isEqualTo(thrown.requestId());
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("passingAtOnce")
    void an_answer_tells_how_often_its_call_was_tried(Failure passing) {
        AshbyConnector connector = connect(withOneRetry());
        backend().fail(passing, 1);

        assertInfo(connector.execute(ENTITY, "list", Map.of()).info(), 2);
    }

    private void assertInfo(@Nullable ResponseInfo info, int attempts) {
        if (!backend().tellsInfo()) {
            assertThat(info).isNull();
            return;
        }
        assertThat(info).isNotNull();
        Objects.requireNonNull(info);
        assertThat(info.attempts()).isEqualTo(attempts);
        assertThat(info.elapsed()).isPositive();
        assertThat(info.headers()).as("headers that nobody asked for").isEmpty();
    }

    @Test
    void what_is_refused_before_it_is_sent_tells_nothing() {
        AshbyConnectorException thrown = catchThrowableOfType(
                AshbyConnectorException.class, () -> connect().execute(ENTITY, "list", Map.of("limit", 0)));

        assertThat(thrown.responseInfo()).isNull();
    }

    @Test
    void headers_come_when_asked_for_and_without_secrets() {
        AshbyConnector connector = connect();
        ResponseInfo info = connector
                .with(CallOptions.defaults().headers())
                .execute(ENTITY, "list", Map.of())
                .info();

        if (info != null) {
            assertThat(info.headers().isEmpty()).isEqualTo(info.status() == null);
            backend().secrets().forEach(secret -> assertThat(info.toString()).doesNotContain(secret));
        }
        assertInfo(connector.execute(ENTITY, "list", Map.of()).info(), 1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("passingAtOnce")
    void the_retries_of_a_view_are_its_own(Failure passing) {
        AshbyConnector connector = connect(withOneRetry());
        AshbyConnector once = connector.with(CallOptions.defaults().maxRetries(0));
        backend().fail(passing, LASTING);

        assertThatThrownBy(() -> once.candidates().page()).isInstanceOf(passing.exception());
        assertThat(backend().calls()).isEqualTo(1);
        assertThatThrownBy(() -> connector.candidates().page()).isInstanceOf(passing.exception());
        assertThat(backend().calls()).isEqualTo(3);
        assertThatThrownBy(() -> connector
                        .with(CallOptions.defaults().maxRetries(2))
                        .candidates()
                        .page())
                .isInstanceOf(passing.exception());
        assertThat(backend().calls()).isEqualTo(6);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void the_deadline_of_a_view_is_its_own(Failure slow) {
        AshbyConnector connector = connect();
        AshbyConnector hasty =
                connector.with(CallOptions.deadline(Duration.ofMillis(300)).maxRetries(0));
        backend().fail(slow, 2);

        assertThatThrownBy(() -> hasty.candidates().page()).isInstanceOf(RequestTimeoutException.class);
        assertThat(connector.candidates().page().records()).isNotEmpty();
        assertThat(backend().calls()).isEqualTo(2);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("passingAtOnce")
    void the_retries_of_a_view_hold_for_its_check(Failure passing) {
        AshbyConnector connector = connect(withoutRetries());
        backend().fail(passing, LASTING);

        assertThatThrownBy(connector::check).isInstanceOf(passing.exception());
        int once = backend().calls();
        assertThatThrownBy(() ->
                        connector.with(CallOptions.defaults().maxRetries(2)).check())
                .isInstanceOf(passing.exception());
        assertThat(backend().calls()).isEqualTo(4 * once);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void the_deadline_of_a_view_holds_for_its_check(Failure slow) {
        AshbyConnector hasty =
                connect().with(CallOptions.deadline(Duration.ofMillis(300)).maxRetries(0));
        backend().fail(slow, LASTING);

        assertThatThrownBy(hasty::check).isInstanceOf(RequestTimeoutException.class);
    }

    @Test
    void listeners_hear_of_each_call_of_a_check() {
        Counting ofConnector = new Counting();
        Counting ofView = new Counting();
        AshbyConnector connector = connect(withoutRetries(), ofConnector);

        connector.with(CallOptions.defaults().withListener(ofView)).check();

        assertThat(backend().calls()).isPositive();
        for (Counting listener : List.of(ofConnector, ofView)) {
            assertThat(listener.started.get()).isGreaterThanOrEqualTo(backend().calls());
            assertThat(listener.ended.get()).isEqualTo(listener.started.get());
        }
        int before = ofView.started.get();
        connector.check();
        assertThat(ofView.started.get()).isEqualTo(before);
    }

    private static final class Counting implements CallListener {

        private final AtomicInteger started = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();

        @Override
        public void onStart(Call call) {
            started.incrementAndGet();
        }

        @Override
        public void onSuccess(Call call, ResponseInfo info) {
            ended.incrementAndGet();
        }

        @Override
        public void onFailure(Call call, Throwable failure, ResponseInfo info) {
            ended.incrementAndGet();
        }
    }

    @Test
    void a_listener_hears_of_a_call_from_its_start_to_its_success() {
        Hearing hearing = new Hearing();
        AshbyConnector connector = connect(withoutRetries(), hearing);

        ResponseInfo info = connector.execute(ENTITY, "list", Map.of()).info();

        assertThat(hearing.calls())
                .containsExactly(List.of("start candidates.list", "attempt 1", "success " + hearing.told(info)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("passingAtOnce")
    void a_listener_hears_why_a_call_is_tried_again(Failure passing) {
        Hearing hearing = new Hearing();
        AshbyConnector connector = connect(withOneRetry(), hearing);
        backend().fail(passing, 1);

        ResponseInfo info = connector.execute(ENTITY, "list", Map.of()).info();

        assertThat(hearing.calls())
                .containsExactly(List.of(
                        "start candidates.list",
                        "attempt 1",
                        "retry " + passing.type(),
                        "attempt 2",
                        "success " + hearing.told(info)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failures")
    void a_listener_hears_what_the_caller_gets(Failure failure) {
        Hearing hearing = new Hearing();
        AshbyConnector connector = connect(failing(failure, withoutRetries()), hearing);
        backend().fail(failure, LASTING);

        AshbyConnectorException thrown =
                catchThrowableOfType(AshbyConnectorException.class, () -> connector.execute(ENTITY, "list", Map.of()));

        assertThat(hearing.calls()).containsExactly(List.of("start candidates.list", "attempt 1", "failure " + thrown));
    }

    @Test
    void a_listener_hears_of_pages_that_are_read_ahead() {
        Hearing hearing = new Hearing();
        AshbyConnector connector = connect(withoutRetries().with(ConfigKey.HTTP_READ_AHEAD, "2"), hearing);

        long pages = connector.candidates().list().pages().count();

        assertThat(hearing.calls())
                .hasSize(Math.toIntExact(pages))
                .allSatisfy(events -> assertThat(events)
                        .hasSize(3)
                        .startsWith("start candidates.list", "attempt 1")
                        .last()
                        .asString()
                        .startsWith("success "));
    }

    @Test
    void a_listener_hears_nothing_of_what_is_refused_before_it_is_sent() {
        Hearing hearing = new Hearing();
        AshbyConnector connector = connect(withoutRetries(), hearing);

        assertThatThrownBy(() -> connector.execute(ENTITY, "list", Map.of("limit", 0)))
                .isInstanceOf(AshbyConnectorException.class);
        assertThat(hearing.calls()).isEmpty();
    }

    @Test
    void a_listener_that_throws_changes_nothing() {
        Hearing hearing = new Hearing();
        AshbyConnector connector = connect(withoutRetries(), new Throwing(), hearing);

        try (LogCapture log = LogCapture.start()) {
            assertThat(connector.candidates().page().records()).isNotEmpty();
            assertThat(log.text()).contains("listener");
        }
        assertThat(hearing.calls())
                .singleElement(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    /** Writes down what it hears, by call. */
    private final class Hearing implements CallListener {

        private final IdentityHashMap<Call, List<String>> heard = new IdentityHashMap<>();
        private final List<List<String>> calls = new ArrayList<>();

        private synchronized void hear(Call call, String event) {
            heard.computeIfAbsent(call, begun -> {
                        List<String> events = new ArrayList<>();
                        calls.add(events);
                        return events;
                    })
                    .add(event);
        }

        synchronized List<List<String>> calls() {
            return List.copyOf(calls);
        }

        /** An adapter that does not tell its callers still has to tell its listeners. */
        String told(@Nullable ResponseInfo info) {
            return backend().tellsInfo() ? String.valueOf(info) : "";
        }

        @Override
        public void onStart(Call call) {
            hear(
                    call,
                    "start " + Objects.requireNonNull(call.action(), "action").qualifiedName());
        }

        @Override
        public void onAttempt(Call call, int attempt) {
            hear(call, "attempt " + attempt);
        }

        @Override
        public void onRetry(Call call, AshbyConnectorException reason, Duration wait) {
            hear(call, "retry " + reason.type());
        }

        @Override
        public void onSuccess(Call call, ResponseInfo info) {
            hear(call, "success " + told(info));
        }

        @Override
        public void onFailure(Call call, Throwable failure, ResponseInfo info) {
            hear(call, "failure " + failure);
        }
    }

    private static final class Throwing implements CallListener {

        @Override
        public void onStart(Call call) {
            throw new IllegalStateException("a listener at the start");
        }

        @Override
        public void onAttempt(Call call, int attempt) {
            throw new AssertionError("a listener at an attempt");
        }

        @Override
        public void onSuccess(Call call, ResponseInfo info) {
            throw new IllegalStateException("a listener at the end");
        }
    }
}
