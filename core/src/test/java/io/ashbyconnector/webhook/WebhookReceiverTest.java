package io.ashbyconnector.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.webhook.Receipt.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {

    private final List<String> handled = new ArrayList<>();
    private final WebhookReceiver receiver = WebhookReceiver.of(WebhookVerifier.of(Secret.of("whsec")));

    @Test
    void each_event_goes_to_the_handlers_of_its_type() {
        WebhookReceiver both = receiver.on(WebhookEvent.JobUpdate.class, event -> handled.add("job " + event.action()))
                .on(WebhookEvent.CandidateDelete.class, event -> handled.add("candidate " + event.candidateId()))
                .on(WebhookEvent.class, event -> handled.add("any " + event.action()));

        assertThat(receive(both, "jobUpdate", "1").outcome()).isEqualTo(Outcome.HANDLED);
        assertThat(receive(both, "somethingNew", "2").httpStatus()).isEqualTo(200);
        assertThat(handled).containsExactly("job jobUpdate", "any jobUpdate", "any somethingNew");
    }

    @Test
    void an_event_that_nobody_wants_is_taken() {
        Receipt receipt = receive(receiver, "jobUpdate", "1");
        assertThat(receipt.outcome()).isEqualTo(Outcome.UNWANTED);
        assertThat(receipt.httpStatus()).isEqualTo(200);
    }

    @Test
    void a_replayed_event_is_not_handled_again() {
        WebhookReceiver counting = receiver.on(WebhookEvent.class, event -> handled.add(event.id()));
        receive(counting, "jobUpdate", "1");

        Receipt again = receive(counting, "jobUpdate", "1");
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.httpStatus()).isEqualTo(200);
        receive(counting, "jobUpdate", "2");
        receive(counting, "jobCreate", "1");
        assertThat(handled).containsExactly("jobUpdate:1", "jobUpdate:2", "jobCreate:1");
    }

    @Test
    void what_a_handler_could_not_do_is_tried_again() {
        AtomicInteger attempts = new AtomicInteger();
        WebhookReceiver failingOnce = receiver.on(WebhookEvent.class, event -> {
            if (attempts.incrementAndGet() == 1) {
                throw new java.sql.SQLException("database is down");
            }
        });
        Receipt failed = receive(failingOnce, "jobUpdate", "1");

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.httpStatus()).isEqualTo(500);
        assertThat(failed.failure()).hasMessage("database is down");
        assertThat(receive(failingOnce, "jobUpdate", "1").outcome()).isEqualTo(Outcome.HANDLED);
        assertThat(receive(failingOnce, "jobUpdate", "1").outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void an_error_is_thrown_on_and_the_event_forgotten() {
        AtomicInteger attempts = new AtomicInteger();
        WebhookReceiver failingOnce = receiver.on(WebhookEvent.class, event -> {
            if (attempts.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });
        assertThatThrownBy(() -> receive(failingOnce, "jobUpdate", "1")).isInstanceOf(StackOverflowError.class);
        assertThat(receive(failingOnce, "jobUpdate", "1").outcome()).isEqualTo(Outcome.HANDLED);
    }

    @Test
    void an_attempt_during_an_attempt_is_to_come_again() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        WebhookReceiver slow = receiver.on(WebhookEvent.class, event -> {
            started.countDown();
            goOn.await();
            throw new IllegalStateException("failed after all");
        });
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Receipt> first = other.submit(() -> receive(slow, "jobUpdate", "1"));
            started.await();
            Receipt second = receive(slow, "jobUpdate", "1");
            goOn.countDown();

            assertThat(second.outcome()).isEqualTo(Outcome.IN_PROGRESS);
            assertThat(second.httpStatus()).isEqualTo(503);
            assertThat(first.get().outcome()).isEqualTo(Outcome.FAILED);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void of_many_attempts_at_once_one_is_handled() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        WebhookReceiver counting = receiver.on(WebhookEvent.class, event -> calls.incrementAndGet());
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Receipt>> attempts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = String.valueOf(i % 10);
                attempts.add(() -> receive(counting, "jobUpdate", id));
            }
            for (Future<Receipt> receipt : many.invokeAll(attempts)) {
                assertThat(receipt.get().outcome()).isIn(Outcome.HANDLED, Outcome.DUPLICATE, Outcome.IN_PROGRESS);
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(calls).hasValue(10);
    }

    @Test
    void a_memory_that_fails_costs_no_event() {
        SeenEvents broken = new SeenEvents() {
            @Override
            public boolean firstTime(String id) {
                throw new IllegalStateException("database is down");
            }

            @Override
            public void forget(String id) {
                throw new IllegalStateException("database is down");
            }
        };
        WebhookReceiver receipts = receiver.remember(broken).on(WebhookEvent.class, event -> handled.add(event.id()));
        assertThat(receive(receipts, "jobUpdate", "1").httpStatus()).isEqualTo(500);
        assertThat(handled).isEmpty();
    }

    @Test
    void what_is_not_ashbys_is_refused_and_said_so() {
        byte[] body = body("jobUpdate", "1");
        assertThat(receiver.receive(null, body).httpStatus()).isEqualTo(401);
        assertThat(receiver.receive(Signatures.sign("other", body), body))
                .hasFieldOrPropertyWithValue("outcome", Outcome.REFUSED)
                .hasFieldOrPropertyWithValue("httpStatus", 401)
                .hasFieldOrPropertyWithValue("event", null);
        byte[] large = new byte[10 * 1024 * 1024];
        assertThat(receiver.receive(Signatures.sign("whsec", large), large).httpStatus())
                .isEqualTo(413);
        byte[] odd = "no JSON".getBytes(UTF_8);
        assertThat(receiver.receive(Signatures.sign("whsec", odd), odd).httpStatus())
                .isEqualTo(400);
    }

    @Test
    void the_memory_keeps_the_latest() {
        SeenEvents seen = SeenEvents.inMemory(2);
        assertThat(seen.firstTime("a")).isTrue();
        assertThat(seen.firstTime("a")).isFalse();
        assertThat(seen.firstTime("b")).isTrue();
        assertThat(seen.firstTime("c")).isTrue();
        assertThat(seen.firstTime("b")).isFalse();
        assertThat(seen.firstTime("a")).isTrue();
        seen.forget("c");
        assertThat(seen.firstTime("c")).isTrue();
        seen.forget("never seen");
        assertThatIllegalArgumentException().isThrownBy(() -> SeenEvents.inMemory(0));
    }

    private static byte[] body(String action, String id) {
        return ("{\"webhookActionId\":\"" + id + "\",\"action\":\"" + action + "\",\"data\":{}}").getBytes(UTF_8);
    }

    private static Receipt receive(WebhookReceiver receiver, String action, String id) {
        byte[] body = body(action, id);
        return receiver.receive(Signatures.sign("whsec", body), body);
    }
}
