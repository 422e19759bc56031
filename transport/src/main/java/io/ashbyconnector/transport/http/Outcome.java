package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.AshbyConnectorException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answered attempt came to: a value, or a failure that the answer reports.
 *
 * @param value null when there is a failure
 * @param failure null when there is a value
 * @param retryAfter the wait that the answer asks for; null when it names none
 */
record Outcome<T>(
        int status,
        @Nullable T value,
        @Nullable AshbyConnectorException failure,
        @Nullable Duration retryAfter) {}
