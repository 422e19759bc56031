package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallListenersTest {

    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");
    private static final String BUSY = RawServer.json(503, "{\"errors\":[\"no\"]}");

    /** Writes down what it hears. */
    private static class Recorder implements CallListener {

        final List<String> heard = new ArrayList<>();
        final Set<Call> calls = new LinkedHashSet<>();

        private void hear(Call call, String event) {
            calls.add(call);
            heard.add((call.isWrite() ? "write " : "read ") + call + ": " + event);
        }

        @Override
        public void onStart(Call call) {
            hear(call, "start");
        }

        @Override
        public void onAttempt(Call call, int attempt) {
            hear(call, "attempt " + attempt);
        }

        @Override
        public void onRetry(Call call, AshbyConnectorException reason, Duration wait) {
            hear(call, "retry after " + reason.type().id());
            assertThat(wait).isBetween(Duration.ZERO, QUICK.deadline());
        }

        @Override
        public void onSuccess(Call call, ResponseInfo info) {
            hear(call, "success with " + info.status() + " after " + info.attempts());
        }

        @Override
        public void onFailure(Call call, Throwable failure, ResponseInfo info) {
            hear(call, failure.getClass().getSimpleName() + " with " + info.status() + " after " + info.attempts());
        }
    }

    private final Recorder recorder = new Recorder();

    @Test
    void hear_all_that_happens_to_a_call_in_order() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(BUSY, BUSY, GOOD));
                HttpTransport transport = transport(server.url())) {
            transport.execute(READ.heardBy(List.of(recorder)), Fixtures::read);
        }
        assertThat(recorder.heard)
                .containsExactly(
                        "read candidate.list: start",
                        "read candidate.list: attempt 1",
                        "read candidate.list: retry after api_error",
                        "read candidate.list: attempt 2",
                        "read candidate.list: retry after api_error",
                        "read candidate.list: attempt 3",
                        "read candidate.list: success with 200 after 3");
        assertThat(recorder.calls).hasSize(1);
    }

    @Test
    void hear_of_the_failure_that_the_caller_gets() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(BUSY));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(WRITE.heardBy(List.of(recorder)), Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(recorder.heard)
                .containsExactly(
                        "write candidate.create: start",
                        "write candidate.create: attempt 1",
                        "write candidate.create: OutcomeUnknownException with 503 after 1");
    }

    @Test
    void hear_of_a_call_that_a_closed_transport_refuses() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(GOOD))) {
            HttpTransport transport = transport(server.url());
            transport.close();
            assertThatThrownBy(() -> transport.execute(READ.heardBy(List.of(recorder)), Fixtures::read))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(recorder.heard.get(0)).isEqualTo("read candidate.list: start");
        assertThat(recorder.heard.get(recorder.heard.size() - 1))
                .startsWith("read candidate.list: IllegalStateException with null");
    }

    @Test
    void hear_of_a_new_credential_as_of_another_attempt() throws Exception {
        Fixtures.Keys keys = new Fixtures.Keys(
                new Credential.BearerToken(Secret.of("old-token")), new Credential.BearerToken(Secret.of("new-token")));
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(401, "{}"), GOOD));
                HttpTransport transport = new HttpTransport(server.url(), keys, QUICK, "ashby-test/1")) {
            transport.execute(READ.heardBy(List.of(recorder)), Fixtures::read);
        }
        assertThat(recorder.heard)
                .containsExactly(
                        "read candidate.list: start",
                        "read candidate.list: attempt 1",
                        "read candidate.list: attempt 2",
                        "read candidate.list: success with 200 after 2");
    }

    static List<Throwable> mistakes() {
        return List.of(
                new IllegalStateException("listener"),
                new AssertionError("listener"),
                new StackOverflowError("listener"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void that_throw_change_nothing_and_are_logged(Throwable mistake) throws Exception {
        CallListener broken = new CallListener() {
            @Override
            public void onStart(Call call) {
                fail();
            }

            @Override
            public void onAttempt(Call call, int attempt) {
                fail();
            }

            @Override
            public void onRetry(Call call, AshbyConnectorException reason, Duration wait) {
                fail();
            }

            @Override
            public void onSuccess(Call call, ResponseInfo info) {
                fail();
            }

            private void fail() {
                if (mistake instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) mistake;
            }
        };
        try (RawServer server = RawServer.start(RawServer.answering(BUSY, GOOD));
                HttpTransport transport = transport(server.url());
                LogCapture log = LogCapture.of(CallProgress.class)) {
            assertThat(transport.execute(READ.heardBy(List.of(broken, recorder)), Fixtures::read))
                    .isEqualTo("1");
            assertThat(log.messages())
                    .hasSize(5)
                    .allSatisfy(message -> assertThat(message)
                            .contains(
                                    "candidate.list: a listener of calls failed.",
                                    mistake.getClass().getName()));
        }
        assertThat(recorder.heard).hasSize(5);
    }
}
