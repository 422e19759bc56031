package io.ashbyconnector.transport;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.RateLimitedException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what is tried again: a failure that may pass, of a call that may run twice or certainly never ran, when the wait
 * fits into the deadline. The wait is what the service asks for, and otherwise grows exponentially with jitter.
 */
final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final double JITTER = 0.5;
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(10);

    private final Retry retry;
    private final IntervalFunction backoff;

    Retries(HttpSettings settings) {
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(
                settings.firstBackoff(), IntervalFunction.DEFAULT_MULTIPLIER, JITTER, MAX_BACKOFF);
        this.retry = Retry.of(
                "ashby-connector",
                RetryConfig.custom()
                        .maxAttempts(settings.maxRetries() + 1)
                        .retryOnException(failure -> failure instanceof FailedAttempt attempt && attempt.again())
                        .intervalBiFunction((attempt, result) -> ((FailedAttempt) result.getLeft()).waitMillis())
                        .build());
    }

    /** One attempt at a call. */
    interface Attempt<T> {
        Outcome<T> run() throws IOException;
    }

    <T> T run(HttpCall call, String host, long deadlineNanos, Attempt<T> attempt) {
        AtomicInteger attempts = new AtomicInteger();
        try {
            return retry.executeSupplier(() -> {
                int number = attempts.incrementAndGet();
                try {
                    Outcome<T> outcome = attempt.run();
                    AshbyConnectorException failure = outcome.failure();
                    if (failure == null) {
                        return Objects.requireNonNull(outcome.value());
                    }
                    boolean mayRepeat = call.repeatable() || failure instanceof RateLimitedException;
                    throw failed(failure, mayRepeat, outcome.retryAfter(), number, deadlineNanos);
                } catch (IOException connection) {
                    boolean mayRepeat = call.repeatable() || HttpFailures.neverSent(connection);
                    AshbyConnectorException failure = HttpFailures.of(call.operation(), host, connection);
                    throw failed(failure, mayRepeat, null, number, deadlineNanos);
                }
            });
        } catch (FailedAttempt last) {
            if (last.again() && Thread.currentThread().isInterrupted()) {
                throw HttpFailures.interrupted(call.operation());
            }
            throw last.failure();
        }
    }

    private FailedAttempt failed(
            AshbyConnectorException failure,
            boolean mayRepeat,
            @Nullable Duration retryAfter,
            int number,
            long deadlineNanos) {
        long asked = retryAfter == null ? 0 : retryAfter.toMillis();
        long wait = Math.max(asked, backoff.apply(number));
        long remaining = Duration.ofNanos(deadlineNanos - System.nanoTime()).toMillis();
        boolean again = mayRepeat && failure.isRetryable() && wait < remaining;
        LOG.debug(
                "attempt {} failed ({}); {}", number, failure.type(), again ? "again in " + wait + " ms" : "giving up");
        return new FailedAttempt(failure, again, wait);
    }

    /** Carries a failed attempt through the retry loop. */
    private static final class FailedAttempt extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final AshbyConnectorException failure;
        private final boolean again;
        private final long waitMillis;

        FailedAttempt(AshbyConnectorException failure, boolean again, long waitMillis) {
            super(null, failure, false, false);
            this.failure = failure;
            this.again = again;
            this.waitMillis = waitMillis;
        }

        AshbyConnectorException failure() {
            return failure;
        }

        boolean again() {
            return again;
        }

        long waitMillis() {
            return waitMillis;
        }
    }
}
