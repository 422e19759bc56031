package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.transport.rate.RateLimiter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Decides what is tried again: a failure that may pass, when the wait fits into the deadline. One that leaves open whether
 * a write ran never passes. The wait is what the service asks for, and otherwise grows exponentially with jitter. Every
 * attempt waits for its turn by the one {@link RateLimiter} of the transport.
 *
 * <p>A loop of our own, because the retry libraries sleep where closing the transport cannot wake them.
 */
final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);
    private static final Duration PACE_WORTH_TELLING = Duration.ofSeconds(3);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(10);

    /** So that a caller who calls again and again is no faster than that. */
    private static final long HOPELESS_WAIT_NANOS = Duration.ofSeconds(1).toNanos();

    private final int maxRetries;
    private final long firstBackoffMillis;
    private final CountDownLatch closed;
    private final RateLimiter limiter;

    /** Makes retries that end their waits when the transport is closed. */
    Retries(HttpSettings settings, RateLimiter limiter, CountDownLatch closed) {
        this.maxRetries = settings.maxRetries();
        this.firstBackoffMillis = settings.firstBackoff().toMillis();
        this.closed = closed;
        this.limiter = limiter;
    }

    /** One attempt at a call. */
    interface Attempt<T> {
        Outcome<T> run(RateLimiter.Turn turn) throws StaleTurnGuard.TurnLostException;
    }

    <T> T run(CallProgress progress, Attempt<T> attempt) {
        HttpCall call = progress.call();
        int limit = Objects.requireNonNullElse(call.options().maxRetries(), maxRetries);
        int retry = 1;
        while (true) {
            RateLimiter.Turn turn = awaitTurn(progress);
            Outcome<T> outcome;
            try {
                outcome = attempt.run(turn);
            } catch (StaleTurnGuard.TurnLostException refusedMeanwhile) {
                progress.takeBack();
                continue;
            }
            AshbyConnectorException failure = outcome.failure();
            if (failure == null) {
                return Objects.requireNonNull(outcome.value());
            }
            long wait = wait(outcome.retryAfter(), retry);
            long remaining = TimeUnit.NANOSECONDS.toMillis(progress.remainingNanos());
            boolean again = retry <= limit && failure.isRetryable() && wait < remaining;
            LOG.atLevel(again && wait >= WORTH_TELLING.toMillis() ? Level.INFO : Level.DEBUG)
                    .log(
                            "{}: attempt {} failed ({}), {}",
                            call.operation(),
                            retry,
                            failure.type().id(),
                            again ? "again in " + wait + " ms" : "giving up");
            if (!again) {
                throw failure;
            }
            progress.retry(failure, Duration.ofMillis(wait));
            pause(call, wait, TimeUnit.MILLISECONDS);
            retry++;
        }
    }

    private RateLimiter.Turn awaitTurn(CallProgress progress) {
        HttpCall call = progress.call();
        while (true) {
            long remaining = progress.remainingNanos();
            RateLimiter.Turn turn = limiter.take(remaining);
            if (turn.waitNanos() > Math.max(remaining, 0)) {
                long wait = Math.min(Math.max(remaining, 0), HOPELESS_WAIT_NANOS);
                pause(call, wait, TimeUnit.NANOSECONDS);
                throw HttpFailures.rateLimited(call, Duration.ofNanos(turn.waitNanos() - wait));
            }
            if (turn.waitNanos() > 0) {
                if (turn.waitNanos() >= PACE_WORTH_TELLING.toNanos()) {
                    LOG.info(
                            "{}: waiting {} s (rate limited)",
                            call.operation(),
                            TimeUnit.NANOSECONDS.toSeconds(turn.waitNanos()));
                }
                pause(call, turn.waitNanos(), TimeUnit.NANOSECONDS);
            }
            if (turn.waitNanos() <= 0 || limiter.isGood(turn)) {
                return turn;
            }
        }
    }

    /** A service that asks for no wait gets none, once. */
    private long wait(@Nullable Duration asked, int retry) {
        if (asked != null && asked.isZero() && retry == 1) {
            return 0;
        }
        return Math.max(asked == null ? 0 : asked.toMillis(), backoffMillis(retry));
    }

    /** Half to one and a half times a mean that doubles with every retry, so that clients do not return in step. */
    long backoffMillis(int retry) {
        double mean = firstBackoffMillis * Math.pow(2, retry - 1);
        double jittered = mean * ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        return Math.min((long) jittered, MAX_BACKOFF.toMillis());
    }

    private void pause(HttpCall call, long time, TimeUnit unit) {
        try {
            if (closed.await(time, unit)) {
                throw HttpFailures.closed();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(call.operation(), interrupted);
        }
    }
}
