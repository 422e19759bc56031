package io.ashbyconnector.transport.rate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code X-RateLimit-Remaining} and {@code -Reset}, and {@code RateLimit-} ones likewise: the reset in seconds from
 * now, or as a Unix time. No standard says so, so that anything else counts as absent and a minute is the most.
 */
public final class RateLimitHeaders {

    private static final List<String> PREFIXES = List.of("X-RateLimit-", "RateLimit-");
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long UNIX_TIMES = 1_000_000_000;

    private RateLimitHeaders() {}

    /**
     * {@return the wait for the next quota; empty unless this one is used up}
     *
     * @param headers the value of a header, whatever the case of its name
     * @param clock tells the time now
     */
    public static Optional<Duration> untilReset(Function<String, Optional<String>> headers, Clock clock) {
        for (String prefix : PREFIXES) {
            Optional<String> remaining = headers.apply(prefix + "Remaining");
            if (remaining.isPresent() && remaining.get().strip().equals("0")) {
                return headers.apply(prefix + "Reset").flatMap(reset -> parse(reset.strip(), clock));
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> parse(String reset, Clock clock) {
        if (!reset.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(reset);
        long seconds = number < UNIX_TIMES ? number : number - clock.instant().getEpochSecond();
        return Optional.of(Duration.ofSeconds(seconds))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
