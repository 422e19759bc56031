package io.ashbyconnector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong becomes the exception of its kind, and never a result. */
public abstract class FailuresContract extends AdapterContract<Backend> {

    private static final int LASTING = 1000;

    /** For the subclass of an adapter. */
    protected FailuresContract() {}

    final Stream<Failure> passingFailures() {
        return failures().filter(Failure::mayPass);
    }

    final Stream<Failure> passingAtOnce() {
        return firstOf(Failure.UNAVAILABLE, Failure.RESET, Failure.NO_ANSWER, Failure.TRUNCATED);
    }

    final Stream<Failure> otherFailures() {
        return failures().filter(failure -> !failure.mayPass());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failures")
    void a_failure_is_neither_a_list_nor_a_record_nor_a_good_check(Failure failure) {
        ConnectorConfig config = failing(failure, withoutRetries());
        String id = backend().idsToGet("candidates").get(0);
        backend().fail(failure, LASTING);

        // Each by a connector of its own, which need not pause for the rate limit that another one met.
        assertFailure(failure, () -> connect(config).execute("candidates", "list", Map.of()));
        assertFailure(failure, () -> connect(config).execute("candidates", "get", Map.of("id", id)));
        assertFailure(failure, () -> connect(config).candidates().page());
        assertFailure(failure, () -> connect(config).candidates().get(id));
        assertFailure(failure, () -> connect(config).candidates().stream().toList());
        assertThatExceptionOfType(AshbyConnectorException.class)
                .isThrownBy(() -> connect(config).check());
    }

    private void assertFailure(Failure failure, ThrowingCallable call) {
        AshbyConnectorException thrown = catchThrowableOfType(AshbyConnectorException.class, call);
        assertThat(thrown).isExactlyInstanceOf(failure.exception());
        assertThat(thrown.type()).isEqualTo(failure.type());
        assertThat(thrown.isRetryable()).isEqualTo(failure.mayPass());
        assertThat(thrown.details().operation()).isNotBlank();
        assertThat(thrown.details().message()).isNotBlank();
        FailureReport report = backend().report(failure);
        assertThat(thrown.code()).isEqualTo(report.code());
        if (report.requestId()) {
            assertThat(thrown.requestId()).isNotBlank();
        }
        if (thrown instanceof RateLimitedException limited) {
            assertThat(limited.retryAfter()).isEqualTo(report.retryAfter());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("passingFailures")
    void a_read_is_tried_again_after_a_failure_that_may_pass(Failure failure) {
        AshbyConnector connector = connect(failing(failure, withOneRetry()));
        backend().fail(failure, 1);

        assertThat(connector.execute("candidates", "list", Map.of()).data()).isNotEmpty();
        assertThat(backend().calls()).isEqualTo(2);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("otherFailures")
    void a_failure_that_stays_is_not_tried_again(Failure failure) {
        AshbyConnector connector = connect(failing(failure, withOneRetry()));
        backend().fail(failure, 1);

        assertFailure(failure, () -> connector.execute("candidates", "list", Map.of()));
        assertThat(backend().calls()).isEqualTo(1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("passingAtOnce")
    void retries_are_counted(Failure passing) {
        AshbyConnector connector = connect(withOneRetry());
        backend().fail(passing, LASTING);

        assertFailure(passing, () -> connector.candidates().page());
        assertThat(backend().calls()).isEqualTo(2);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("slowness")
    void the_deadline_covers_the_whole_call(Failure slow) {
        AshbyConnector connector = connect(backend().config().with(ConfigKey.HTTP_DEADLINE, "300ms"));
        backend().fail(slow, LASTING);

        RequestTimeoutException thrown = catchThrowableOfType(
                RequestTimeoutException.class, () -> connector.candidates().page());
        assertThat(thrown.type()).isEqualTo(ErrorType.TIMEOUT);
        assertThat(backend().calls()).isEqualTo(1);
    }

    @Test
    void the_next_call_is_not_touched_by_a_failure() {
        AshbyConnector connector = connect();
        for (Failure failure : backend().failures()) {
            if (failure != Failure.SLOW) {
                // More than once, because a connection that was used before may be replaced at once when it proves
                // dead.
                backend().fail(failure, LASTING);
                assertFailure(failure, () -> connector.candidates().page());
                backend().fail(failure, 0);
                assertThat(connector.candidates().page().records()).isNotEmpty();
            }
        }
    }
}
