package io.ashbyconnector.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations and sizes as people write them. */
final class Quantities {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,15})\\s*([A-Za-z]*)");
    private static final Map<String, Duration> DURATION_UNITS = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1),
            "d",
            Duration.ofDays(1));
    private static final Map<String, Long> SIZE_UNITS =
            Map.of("", 1L, "B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private Quantities() {}

    static Optional<Duration> duration(String text) {
        try {
            Matcher matcher = NUMBER_AND_UNIT.matcher(text);
            if (matcher.matches()) {
                return Optional.ofNullable(DURATION_UNITS.get(matcher.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))))
                        .filter(Quantities::isUsable);
            }
            return Optional.of(Duration.parse(text)).filter(Quantities::isUsable);
        } catch (DateTimeException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(Duration duration) {
        return !duration.isZero() && !duration.isNegative() && duration.compareTo(Duration.ofDays(1)) <= 0;
    }

    static Optional<Long> bytes(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches() || !SIZE_UNITS.containsKey(matcher.group(2))) {
            return Optional.empty();
        }
        try {
            long bytes = Math.multiplyExact(Long.parseLong(matcher.group(1)), SIZE_UNITS.get(matcher.group(2)));
            return Optional.of(bytes).filter(size -> size > 0);
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }
}
