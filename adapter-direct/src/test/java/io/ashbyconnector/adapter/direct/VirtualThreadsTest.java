package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many calls that block, on virtual threads where the JDK has them: what takes the place of asynchronous calls. */
@ExtendWith(AshbySandboxExtension.class)
@Timeout(120)
class VirtualThreadsTest {

    private static final int CALLERS = 1000;

    @TempDir
    private Path directory;

    private static ExecutorService threads() throws ReflectiveOperationException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException before21) {
            return Executors.newCachedThreadPool();
        }
    }

    private static AshbyConnector connect(AshbySandbox sandbox) {
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.base-url",
                sandbox.baseUri().toString())));
    }

    private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (NoSuchMethodException before21) {
            return false;
        }
    }

    @Test
    void a_thousand_callers_share_a_connector_and_its_few_connections(AshbySandbox sandbox) throws Exception {
        ExecutorService threads = threads();
        try (AshbyConnector ashby = connect(sandbox)) {
            long expected = ashby.departments().list().limit(2).stream().count();
            List<Future<Long>> walks = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                walks.add(threads.submit(
                        () -> ashby.departments().list().limit(2).stream().count()));
            }
            for (Future<Long> walk : walks) {
                assertThat(walk.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A caller that keeps its carrier while it waits would stop all others, of which there are many more than carriers. */
    @Test
    void a_thousand_callers_wait_at_the_same_time(AshbySandbox sandbox) throws Exception {
        ExecutorService threads = threads();
        assumeTrue(threads.submit(() -> isVirtual(Thread.currentThread())).get(), "There are no virtual threads here.");
        try (AshbyConnector ashby = connect(sandbox);
                Recording pinned = new Recording()) {
            long expected = ashby.jobs().page().records().size();
            pinned.enable("jdk.VirtualThreadPinned").withoutThreshold();
            pinned.start();
            List<Future<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(threads.submit(() -> ashby.jobs().page().records().size()));
            }
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isEqualTo((int) expected);
            }
            pinned.stop();

            Path recorded = directory.resolve("pinned.jfr");
            pinned.dump(recorded);
            assertThat(RecordingFile.readAllEvents(recorded))
                    .filteredOn(event -> event.getStackTrace() == null
                            || event.getStackTrace().getFrames().stream()
                                    .map(frame -> frame.getMethod().getType().getName())
                                    .anyMatch(type -> type.startsWith("io.ashbyconnector")))
                    .isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_interrupt_cancels_all_callers_and_leaves_the_connector_to_others(AshbySandbox sandbox) throws Exception {
        sandbox.inject(Fault.delay(Duration.ofMinutes(5)).times(CALLERS));
        ExecutorService threads = threads();
        try (AshbyConnector ashby = connect(sandbox)) {
            CountDownLatch calling = new CountDownLatch(CALLERS);
            List<Future<Throwable>> outcomes = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                outcomes.add(threads.submit(() -> {
                    calling.countDown();
                    return catchThrowable(() -> ashby.jobs().page());
                }));
            }
            calling.await();
            threads.shutdownNow();

            for (Future<Throwable> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(CallInterruptedException.class);
            }
            sandbox.clearFaults();
            assertThat(ashby.jobs().page().records()).isNotEmpty();
        }
    }

    @Test
    void an_interrupt_cancels_a_call(AshbySandbox sandbox) throws Exception {
        sandbox.inject(Fault.delay(Duration.ofMinutes(5)));
        ExecutorService threads = threads();
        try (AshbyConnector ashby = connect(sandbox)) {
            CountDownLatch calling = new CountDownLatch(1);
            Future<Throwable> outcome = threads.submit(() -> {
                Thread caller = Thread.currentThread();
                calling.countDown();
                try {
                    ashby.jobs().page();
                    return new AssertionError("The call of " + caller + " was answered.");
                } catch (RuntimeException thrown) {
                    return thrown;
                }
            });
            calling.await();
            threads.shutdownNow();

            assertThat(outcome.get()).isInstanceOf(CallInterruptedException.class);
        }
    }
}
