package io.ashbyconnector.transport.rate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code Retry-After}: seconds, with a fraction or not, or a date in any of the three formats of HTTP. Anything else
 * counts as absent.
 */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{0,400})?");
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int YEARS_AHEAD = 50;

    private RetryAfter() {}

    /**
     * {@return the wait, of which no more than a year counts; zero when it is over}
     *
     * @param value the value of the header: seconds, or a date as HTTP writes them
     * @param clock tells the time now
     */
    public static Optional<Duration> parse(String value, Clock clock) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(seconds(new BigDecimal(text)));
        }
        Instant now = clock.instant();
        for (DateTimeFormatter format : formats(now)) {
            try {
                Instant date = LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
                return Optional.of(limit(Duration.between(now, date)));
            } catch (DateTimeException otherFormat) {
                // may be one of the others
            }
        }
        return Optional.empty();
    }

    private static Duration seconds(BigDecimal seconds) {
        return seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0
                ? LONGEST
                : limit(Duration.ofNanos(
                        seconds.max(BigDecimal.ZERO).multiply(NANOS).longValue()));
    }

    private static Duration limit(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** Today's, that of RFC 850 whose year has two digits, and asctime's. */
    private static List<DateTimeFormatter> formats(Instant now) {
        LocalDate firstYear = LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(YEARS_AHEAD);
        return List.of(
                format().appendPattern("EEE, d MMM uuuu HH:mm:ss 'GMT'").toFormatter(Locale.ENGLISH),
                format().appendPattern("EEEE, d-MMM-")
                        .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                        .appendPattern(" HH:mm:ss 'GMT'")
                        .toFormatter(Locale.ENGLISH),
                format().appendPattern("EEE MMM ppd HH:mm:ss uuuu").toFormatter(Locale.ENGLISH));
    }

    private static DateTimeFormatterBuilder format() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }
}
