package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.AshbyConnectorException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to: a value, or a failure.
 *
 * @param status null without an answer
 * @param value null when there is a failure
 * @param failure null when there is a value
 * @param retryAfter the wait that the answer asks for; null when it names none
 */
record Outcome<T>(
        @Nullable Integer status,
        @Nullable T value,
        @Nullable AshbyConnectorException failure,
        @Nullable Duration retryAfter) {

    static <T> Outcome<T> failed(@Nullable Integer status, AshbyConnectorException failure) {
        return new Outcome<>(status, null, failure, null);
    }
}
