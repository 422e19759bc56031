package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many calls that block, on virtual threads where the JDK has them: what takes the place of asynchronous calls. */
@ExtendWith(AshbySandboxExtension.class)
@Timeout(120)
class VirtualThreadsTest {

    private static final int CALLERS = 300;

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

    @Test
    void hundreds_of_callers_share_a_connector_and_its_few_connections(AshbySandbox sandbox) throws Exception {
        ExecutorService threads = threads();
        try (AshbyConnector ashby = connect(sandbox)) {
            List<Future<Long>> walks = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                walks.add(threads.submit(
                        () -> ashby.departments().list().limit(2).stream().count()));
            }
            long expected = ashby.departments().stream().count();
            for (Future<Long> walk : walks) {
                assertThat(walk.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
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
