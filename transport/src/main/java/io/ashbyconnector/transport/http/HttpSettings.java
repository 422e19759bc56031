package io.ashbyconnector.transport.http;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the HTTP engine behaves.
 *
 * @param connectTimeout for one connection attempt, TLS included
 * @param responseTimeout the longest silence while waiting for an answer, or for more of it
 * @param deadline for one call with all its retries and the reading of its body
 * @param maxRetries after the first attempt
 * @param firstBackoff the mean wait before the first retry; it doubles for each further one
 * @param maxConnections open at once; further calls wait
 * @param maxResponseSize in bytes, after decompression
 * @param proxy for https; null for none
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration responseTimeout,
        Duration deadline,
        int maxRetries,
        Duration firstBackoff,
        int maxConnections,
        long maxResponseSize,
        @Nullable ProxySettings proxy) {

    /** {@return settings for a service that answers within seconds} */
    public static HttpSettings defaults() {
        return new HttpSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                3,
                Duration.ofMillis(250),
                20,
                64L << 20,
                null);
    }

    /**
     * {@return the same settings, with another longest silence}
     *
     * @param timeout the longest silence of the service
     */
    public HttpSettings withResponseTimeout(Duration timeout) {
        return new HttpSettings(
                connectTimeout, timeout, deadline, maxRetries, firstBackoff, maxConnections, maxResponseSize, proxy);
    }

    /**
     * {@return the same settings, with another time for one call with all its retries}
     *
     * @param limit how long a call may take with all its retries
     */
    public HttpSettings withDeadline(Duration limit) {
        return new HttpSettings(
                connectTimeout,
                responseTimeout,
                limit,
                maxRetries,
                firstBackoff,
                maxConnections,
                maxResponseSize,
                proxy);
    }

    HttpSettings withMaxResponseSize(long bytes) {
        return new HttpSettings(
                connectTimeout, responseTimeout, deadline, maxRetries, firstBackoff, maxConnections, bytes, proxy);
    }

    /**
     * {@return these settings with what is configured under {@code http.} on top}
     *
     * @param config the configuration
     */
    public HttpSettings configuredBy(ConnectorConfig config) {
        return new HttpSettings(
                config.duration(ConfigKey.HTTP_CONNECT_TIMEOUT, connectTimeout),
                config.duration(ConfigKey.HTTP_RESPONSE_TIMEOUT, responseTimeout),
                config.duration(ConfigKey.HTTP_DEADLINE, deadline),
                config.integer(ConfigKey.HTTP_MAX_RETRIES, maxRetries, 0, 20),
                firstBackoff,
                config.integer(ConfigKey.HTTP_MAX_CONNECTIONS, maxConnections, 1, 1000),
                config.bytes(ConfigKey.HTTP_MAX_RESPONSE_SIZE, maxResponseSize),
                ProxySettings.from(config));
    }
}
