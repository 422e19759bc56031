package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connector opens nothing early, serves many threads, can be interrupted, and leaves nothing behind. */
public abstract class LifecycleContract extends AdapterContract<Backend> {

    /** For the subclass of an adapter. */
    protected LifecycleContract() {}

    @Test
    void connecting_sends_nothing() {
        AshbyConnector connector = connect();

        assertThat(connector.entities()).isNotEmpty();
        assertThat(connector.authMethods()).isNotEmpty();
        assertThat(backend().calls()).isZero();
    }

    @Test
    void a_closed_connector_is_of_no_use() {
        String id = backend().idsToGet("candidates").get(0);
        AshbyConnector connector = connect();
        Stream<Candidate> opened = connector.candidates().stream();

        connector.close();
        connector.close();

        assertThatThrownBy(() -> connector.execute("candidates", "list", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> connector.candidates().page()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connector.candidates().get(id)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connector.candidates().stream()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(opened::toList).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(connector::check).isInstanceOf(IllegalStateException.class);
        assertThat(backend().calls()).isZero();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void closing_ends_the_calls_under_way(Failure slow) throws Exception {
        AshbyConnector connector = connect();
        backend().fail(slow, 1);
        CompletableFuture<Object> call = new CompletableFuture<>();
        Thread caller = start(call, () -> connector.candidates().page());

        awaitArrival();
        connector.close();

        assertThatThrownBy(call::get).cause().isInstanceOf(IllegalStateException.class);
        caller.join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connector_leaves_no_thread_behind(boolean closed) throws Exception {
        ThreadGroup group = new ThreadGroup("connector");
        CompletableFuture<Object> use = new CompletableFuture<>();
        Thread user = new Thread(
                group,
                () -> complete(use, () -> {
                    AshbyConnector connector = connect();
                    connector.check();
                    if (backend().failures().contains(Failure.MISSING_PERMISSION)) {
                        backend().fail(Failure.MISSING_PERMISSION, 1);
                        Throwable denied = catchThrowable(connector::check);
                        assertThat(denied == null || denied instanceof PermissionException)
                                .isTrue();
                    }
                    assertThat(connector.candidates().list().pages().limit(2)).isNotEmpty();
                    if (closed) {
                        connector.close();
                    }
                    return connector;
                }));
        user.start();
        use.get();

        Thread[] threads = new Thread[group.activeCount() + 10];
        int started = group.enumerate(threads);
        for (int i = 0; i < started; i++) {
            threads[i].join(10_000);
            assertThat(threads[i].isAlive()).as(threads[i].getName()).isFalse();
        }
    }

    @Test
    void many_threads_share_a_connector() throws Exception {
        List<String> candidateIds = backend().ids("candidates");
        List<String> idsToGet = backend().idsToGet("candidates");
        AshbyConnector connector = connect();
        int threads = 16;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < threads * 2; i++) {
                String wanted = idsToGet.get(i % idsToGet.size());
                calls.add(() -> connector.candidates().get(wanted).id().equals(wanted));
                calls.add(() -> connector.candidates().stream()
                        .map(Candidate::id)
                        .toList()
                        .equals(candidateIds));
            }
            for (Future<Boolean> call : pool.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void an_interrupted_thread_sends_nothing() throws Exception {
        AshbyConnector connector = connect();
        CompletableFuture<Object> call = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            Thread.currentThread().interrupt();
            complete(call, () -> connector.candidates().page());
            interrupted.complete(Thread.interrupted());
        });
        caller.start();

        assertInterrupted(call, interrupted);
        assertThat(backend().calls()).isZero();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void an_interruption_ends_the_call_under_way(Failure slow) throws Exception {
        AshbyConnector connector = connect(backend().config());
        backend().fail(slow, 1);
        CompletableFuture<Object> call = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            complete(call, () -> connector.candidates().page());
            interrupted.complete(Thread.interrupted());
        });
        caller.start();

        awaitArrival();
        caller.interrupt();

        assertInterrupted(call, interrupted);
        assertThat(backend().calls()).isEqualTo(1);
        assertThat(connector.candidates().page().records()).isNotEmpty();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void an_interruption_ends_the_check_under_way(Failure slow) throws Exception {
        AshbyConnector connector = connect(backend().config());
        backend().fail(slow, 100);
        CompletableFuture<Object> call = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            complete(call, connector::check);
            interrupted.complete(Thread.interrupted());
        });
        caller.start();

        awaitArrival();
        caller.interrupt();

        assertInterrupted(call, interrupted);
    }

    private static void assertInterrupted(CompletableFuture<Object> call, CompletableFuture<Boolean> interrupted)
            throws InterruptedException, ExecutionException {
        assertThatThrownBy(call::get).cause().isInstanceOfSatisfying(CallInterruptedException.class, thrown -> {
            assertThat(thrown.type()).isEqualTo(ErrorType.INTERRUPTED);
            assertThat(thrown.isRetryable()).isFalse();
            assertThat(thrown.details().operation()).isNotBlank();
        });
        assertThat(interrupted.get()).as("the thread is still interrupted").isTrue();
    }

    private void awaitArrival() {
        while (backend().calls() == 0) {
            Thread.onSpinWait();
        }
    }

    private static Thread start(CompletableFuture<Object> result, Callable<?> work) {
        Thread thread = new Thread(() -> complete(result, work));
        thread.start();
        return thread;
    }

    private static void complete(CompletableFuture<Object> result, Callable<?> work) {
        try {
            result.complete(work.call());
        } catch (Exception failure) {
            result.completeExceptionally(failure);
        }
    }
}
