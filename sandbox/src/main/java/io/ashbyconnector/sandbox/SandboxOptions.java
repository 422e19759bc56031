package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.agentapi.AgentApiOptions;
import io.ashbyconnector.sandbox.company.Company;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is set up. Immutable: start from {@link #defaults()} and change what matters.
 *
 * @param port the port to listen on; 0 picks a free one
 * @param candidates how many candidates there are, 10 to 1 000 000; there are about 1.4 times as many applications
 * @param seed the same seed gives the same data
 * @param organizationNow the moment at which the company lives: its data ends there, and all later is its future. Null
 *     for the present; the data then ends at the latest noon (UTC) before the start, so that it is the same for all
 *     sandboxes started until the next one
 * @param cursorLifetime how long a page cursor is good for at least; it expires before twice that time. Zero makes every
 *     cursor expired
 * @param syncTokenLifetime the same for sync tokens
 * @param syncPageCap how many pages an incremental sync may have before it is refused as too large
 * @param rateLimit how many requests each API key may make, or null for no limit
 * @param missingPermission how a key is refused what it has no permission for
 * @param agentApi how the Airbyte Agent API behaves
 */
public record SandboxOptions(
        int port,
        int candidates,
        long seed,
        @Nullable Instant organizationNow,
        Duration cursorLifetime,
        Duration syncTokenLifetime,
        int syncPageCap,
        @Nullable RateLimit rateLimit,
        MissingPermission missingPermission,
        AgentApiOptions agentApi) {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int MOST_CANDIDATES = 1_000_000;

    /**
     * A limit on requests.
     *
     * @param requests how many fit into one window
     * @param window how long a window lasts, from the first request in it
     */
    public record RateLimit(int requests, Duration window) {
        /**
         * Refuses a limit that lets nothing through, with an {@link IllegalArgumentException}.
         *
         * @param requests how many fit into one window
         * @param window how long a window lasts, from the first request in it
         */
        public RateLimit {
            require(requests > 0, "a rate limit must allow at least 1 request, was " + requests);
            require(!window.isZero() && !window.isNegative(), "the window must be positive, was " + window);
        }
    }

    /**
     * How a missing permission is told. Ashby was seen to do it with 403 and with 200, and in both dialects.
     *
     * @param status the HTTP status
     * @param dialect how the code {@code missing_endpoint_permission} is named
     */
    public record MissingPermission(int status, EnvelopeDialect dialect) {
        /**
         * Refuses another status, with an {@link IllegalArgumentException}.
         *
         * @param status the HTTP status
         * @param dialect how the code {@code missing_endpoint_permission} is named
         */
        public MissingPermission {
            require(status == 200 || status == 403, "the status of a missing permission is 200 or 403, was " + status);
        }
    }

    /**
     * Refuses values outside their ranges, with an {@link IllegalArgumentException}.
     *
     * @param port the port to listen on; 0 picks a free one
     * @param candidates how many candidates there are, 10 to 1 000 000; there are about 1.4 times as many applications
     * @param seed the same seed gives the same data
     * @param organizationNow the moment at which the company lives: its data ends there, and all later is its future.
     *     Null for the present; the data then ends at the latest noon (UTC) before the start, so that it is the same for
     *     all sandboxes started until the next one
     * @param cursorLifetime how long a page cursor is good for at least; it expires before twice that time. Zero makes
     *     every cursor expired
     * @param syncTokenLifetime the same for sync tokens
     * @param syncPageCap how many pages an incremental sync may have before it is refused as too large
     * @param rateLimit how many requests each API key may make, or null for no limit
     * @param missingPermission how a key is refused what it has no permission for
     * @param agentApi how the Airbyte Agent API behaves
     */
    public SandboxOptions {
        require(port >= 0 && port <= 65_535, "port must be 0 to 65535, was " + port);
        require(
                candidates >= Company.WRITTEN_CANDIDATES && candidates <= MOST_CANDIDATES,
                "candidates must be " + Company.WRITTEN_CANDIDATES + " to " + MOST_CANDIDATES + ", was " + candidates);
        require(!cursorLifetime.isNegative(), "cursorLifetime must not be negative, was " + cursorLifetime);
        require(!syncTokenLifetime.isNegative(), "syncTokenLifetime must not be negative, was " + syncTokenLifetime);
        require(syncPageCap >= 0, "syncPageCap must not be negative, was " + syncPageCap);
    }

    /**
     * A free port, 1200 candidates, seed 1, the present, cursors for an hour, sync tokens for 30 days, at most 50 pages of
     * an incremental sync, no rate limit, 403 with a plain code for a missing permission, and {@link AgentApiOptions#defaults()}.
     *
     * @return the settings
     */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                1200,
                1,
                null,
                Duration.ofHours(1),
                Duration.ofDays(30),
                50,
                null,
                new MissingPermission(403, EnvelopeDialect.CODES),
                AgentApiOptions.defaults());
    }

    /**
     * Where to listen; 0 for a free port.
     *
     * @param value the port
     * @return settings with this one
     */
    public SandboxOptions port(int value) {
        return new SandboxOptions(
                value,
                candidates,
                seed,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * How many candidates there are.
     *
     * @param value the number of candidates
     * @return settings with this one
     */
    public SandboxOptions candidates(int value) {
        return new SandboxOptions(
                port,
                value,
                seed,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * The same seed gives the same data.
     *
     * @param value the seed
     * @return settings with the seed
     */
    public SandboxOptions seed(long value) {
        return new SandboxOptions(
                port,
                candidates,
                value,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * The moment at which the company lives; the data leads up to it.
     *
     * @param value the moment
     * @return settings with this one
     */
    public SandboxOptions organizationNow(Instant value) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                value,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * Makes the company live at noon (UTC) of this date, so that its data is the same on whatever day a test runs.
     *
     * @param date the date
     * @return settings with this one
     */
    public SandboxOptions today(LocalDate date) {
        return organizationNow(date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    /**
     * How long a page cursor is good for at least; zero makes every one expired.
     *
     * @param value how long
     * @return settings with this one
     */
    public SandboxOptions cursorLifetime(Duration value) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                organizationNow,
                value,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * How long a sync token is good for at least; zero makes every one expired.
     *
     * @param value how long
     * @return settings with this one
     */
    public SandboxOptions syncTokenLifetime(Duration value) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                organizationNow,
                cursorLifetime,
                value,
                syncPageCap,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * How many pages an incremental sync may have before it is refused as too large.
     *
     * @param value the number of pages
     * @return settings with this one
     */
    public SandboxOptions syncPageCap(int value) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                value,
                rateLimit,
                missingPermission,
                agentApi);
    }

    /**
     * Answers 429 to a key that makes more than {@code requests} within {@code window}.
     *
     * @param requests how many requests are answered within the window
     * @param window the length of the window
     * @return settings with this one
     */
    public SandboxOptions rateLimit(int requests, Duration window) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                new RateLimit(requests, window),
                missingPermission,
                agentApi);
    }

    /**
     * Refuses a key what it has no permission for with this status, 200 or 403, and in this dialect.
     *
     * @param status the HTTP status, 200 or 403
     * @param dialect the form in which the envelope names its code
     * @return settings with this one
     */
    public SandboxOptions missingPermission(int status, EnvelopeDialect dialect) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                new MissingPermission(status, dialect),
                agentApi);
    }

    /**
     * Makes application tokens of the Agent API expire after {@code value}; zero makes every one expired.
     *
     * @param value how long
     * @return settings with this one
     */
    public SandboxOptions tokenLifetime(Duration value) {
        return agentApi(agentApi.tokenLifetime(value));
    }

    /**
     * How the Agent API's face behaves.
     *
     * @param value the settings of that face
     * @return settings with this one
     */
    public SandboxOptions agentApi(AgentApiOptions value) {
        return new SandboxOptions(
                port,
                candidates,
                seed,
                organizationNow,
                cursorLifetime,
                syncTokenLifetime,
                syncPageCap,
                rateLimit,
                missingPermission,
                value);
    }

    /** The company's clock. */
    InstantSource clock() {
        return organizationNow == null ? InstantSource.system() : InstantSource.fixed(organizationNow);
    }

    /** Where the data of a sandbox that is started now ends. */
    Instant dataEnd() {
        return organizationNow == null
                ? Instant.now().minus(HALF_A_DAY).truncatedTo(ChronoUnit.DAYS).plus(HALF_A_DAY)
                : organizationNow;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
