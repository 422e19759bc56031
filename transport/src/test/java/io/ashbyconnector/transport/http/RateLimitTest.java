package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.transport.dialect.ServiceErrors;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One refusal for the rate holds up all calls of a transport. */
class RateLimitTest {

    private static final String PASSED = RawServer.json(200, "{\"id\":\"1\"}");

    private static String with(String answer, String... headers) {
        return answer.replaceFirst("\r\n", "\r\n" + String.join("\r\n", headers) + "\r\n");
    }

    private static String refused(int retryAfter) {
        return with(RawServer.json(429, "{\"errors\":[\"slow down\"]}"), "Retry-After: " + retryAfter);
    }

    private static void useUp(HttpTransport transport) {
        assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void a_call_whose_turn_comes_after_its_deadline_fails_with_the_wait() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(refused(600)));
                HttpTransport transport = transport(server.url())) {
            useUp(transport);

            RateLimitedException thrown =
                    catchThrowableOfType(RateLimitedException.class, () -> transport.execute(READ, Fixtures::read));

            assertThat(thrown)
                    .hasMessageContaining("candidate.list")
                    .hasMessageContaining("rate limit")
                    .hasMessageContaining("http.deadline");
            assertThat(thrown.isRetryable()).isTrue();
            assertThat(thrown.retryAfter()).isBetween(Duration.ofSeconds(500), Duration.ofSeconds(600));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_call_waits_although_its_turn_comes_too_late() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(refused(600)));
                HttpTransport transport = transport(server.url())) {
            useUp(transport);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void other_calls_wait_as_long_as_one_was_told_to() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(refused(1), PASSED));
                HttpTransport transport = transport(server.url(), Fixtures.retries(0))) {
            useUp(transport);
            Caller other = Caller.of(() -> transport.execute(READ, Fixtures::read));
            other.awaitWaiting();
            assertThat(server.requests()).hasSize(1);

            assertThat(other.result()).isEqualTo("1");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_refusal_without_a_status_of_its_own_counts_too() throws Exception {
        String envelope = "{\"success\":false,\"errorInfo\":{\"code\":\"rate_limit_exceeded\"}}";
        try (RawServer server =
                        RawServer.start(RawServer.answering(with(RawServer.json(200, envelope), "Retry-After: 600")));
                HttpTransport transport = transport(server.url())) {
            AnswerReader<String> reader = answer -> {
                throw new ServiceErrors("")
                        .toException(
                                answer.status(),
                                ErrorDetails.of("no").code("rate_limit_exceeded"),
                                answer.retryAfter().orElse(null));
            };
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> transport.execute(READ, reader)).isInstanceOf(RateLimitedException.class);
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_tells_of_a_used_up_quota_passes_and_holds_up_the_next_call() throws Exception {
        String last = with(PASSED, "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 600");
        try (RawServer server = RawServer.start(RawServer.answering(last));
                HttpTransport transport = transport(server.url())) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");

            RateLimitedException thrown =
                    catchThrowableOfType(RateLimitedException.class, () -> transport.execute(READ, Fixtures::read));

            assertThat(thrown.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_call_that_waited_for_a_connection_is_not_sent_after_a_refusal() throws Exception {
        HttpSettings oneConnection = new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                0,
                QUICK.firstBackoff(),
                1,
                1000,
                null);
        CountDownLatch bothWait = new CountDownLatch(1);
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    bothWait.await();
                    connection.write(refused(600));
                    connection.read();
                });
                HttpTransport transport = transport(server.url(), oneConnection)) {
            Caller first = Caller.of(() -> transport.execute(READ, Fixtures::read));
            server.await("request");
            Caller second = Caller.of(() -> transport.execute(READ, Fixtures::read));
            second.awaitWaiting();

            bothWait.countDown();

            assertThat(first.failure()).isInstanceOf(RateLimitedException.class);
            assertThat(second.failure()).isInstanceOf(RateLimitedException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closing_ends_the_wait_for_a_turn() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(refused(15)))) {
            HttpTransport transport = transport(server.url(), Fixtures.retries(0));
            useUp(transport);
            Caller caller = Caller.of(() -> transport.execute(READ, Fixtures::read));
            caller.awaitWaiting();
            transport.close();
            assertThat(caller.failure())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_interruption_ends_the_wait_for_a_turn() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(refused(15)));
                HttpTransport transport = transport(server.url(), Fixtures.retries(0))) {
            useUp(transport);
            Caller caller = Caller.of(() -> transport.execute(READ, Fixtures::read));
            caller.awaitWaiting();
            caller.interrupt();
            assertThat(caller.failure()).isInstanceOf(CallInterruptedException.class);
            assertThat(caller.interruptedAfterwards()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }
}
