package io.ashbyconnector.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Makes requests wait, until the sandbox is closed at the latest. Thread-safe. */
final class Pause implements AutoCloseable {
    private final CountDownLatch closing = new CountDownLatch(1);

    void await(Duration delay) throws ConnectionClosedException {
        try {
            if (closing.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConnectionClosedException("The sandbox was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionClosedException("Interrupted");
        }
    }

    /** Lets waiting requests go. */
    @Override
    public void close() {
        closing.countDown();
    }
}
