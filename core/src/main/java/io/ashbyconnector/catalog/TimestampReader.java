package io.ashbyconnector.catalog;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a point in time as people and programs write it: a year, a month, a day, a time with or without an offset, an age
 * such as {@code 7d}, or epoch milliseconds. Refuses what lies outside the years {@value #FIRST_YEAR} to
 * {@value #LAST_YEAR}: that is epoch seconds, or a slip. Immutable and thread-safe.
 */
public final class TimestampReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private static final String FORMS =
            "write 2026, 2026-01, 2026-01-31, 2026-01-31T10:00, 2026-01-31T10:00:00+01:00, an age such as 24h, 7d or 2w,"
                    + " or epoch milliseconds";
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}|[1-8]\\d{18}");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?)?)?");

    private final Clock clock;

    /**
     * A reader that goes by a clock.
     *
     * @param clock tells the present, and in which zone a time without an offset is meant
     */
    public TimestampReader(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * {@return the moment that a value stands for; the first one of a year, month or day}
     *
     * @param value text, a whole number, or one of {@code java.time}
     * @throws DateTimeException when it stands for none, or for one that cannot be meant; the message says what to write
     *     instead, without a full stop
     */
    public Instant read(Object value) {
        if (value instanceof CharSequence text) {
            return parse(text.toString().strip());
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return number(((Number) value).longValue());
        }
        if (value instanceof TemporalAccessor temporal) {
            return plausible(moment(temporal));
        }
        throw new DateTimeException(FORMS);
    }

    /**
     * {@return whether a value counts back from now, so that it stands for another moment each time it is read}
     *
     * @param value the value as it was given
     */
    public static boolean isAge(Object value) {
        return value instanceof CharSequence text
                && AGE.matcher(text.toString().strip()).matches();
    }

    private Instant parse(String text) {
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            ChronoUnit unit = switch (age.group(2).toLowerCase(Locale.ROOT)) {
                case "h" -> ChronoUnit.HOURS;
                case "d" -> ChronoUnit.DAYS;
                default -> ChronoUnit.WEEKS;
            };
            return plausible(ZonedDateTime.now(clock)
                    .minus(Long.parseLong(age.group(1)), unit)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS));
        }
        if (WHOLE.matcher(text).matches() && !YEAR.matcher(text).matches()) {
            return number(Long.parseLong(text));
        }
        Instant written;
        try {
            written = moment(Written.FORMAT.parse(text));
        } catch (DateTimeException malformed) {
            throw new DateTimeException(FORMS, malformed);
        }
        return plausible(written);
    }

    private Instant number(long number) {
        if (number >= FIRST_YEAR && number <= LAST_YEAR) {
            return parse(String.valueOf(number));
        }
        Instant moment = Instant.ofEpochMilli(number);
        if (isPlausible(moment)) {
            return moment;
        }
        throw implausible(number);
    }

    private Instant moment(TemporalAccessor temporal) {
        if (temporal.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(temporal);
        }
        if (!temporal.isSupported(ChronoField.YEAR)) {
            throw new DateTimeException(FORMS);
        }
        LocalDate day = LocalDate.of(
                temporal.get(ChronoField.YEAR),
                orFirst(temporal, ChronoField.MONTH_OF_YEAR),
                orFirst(temporal, ChronoField.DAY_OF_MONTH));
        LocalTime time = temporal.query(TemporalQueries.localTime());
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(clock.getZone())
                .toInstant();
    }

    private static int orFirst(TemporalAccessor temporal, ChronoField field) {
        return temporal.isSupported(field) ? temporal.get(field) : 1;
    }

    private Instant plausible(Instant moment) {
        if (!isPlausible(moment)) {
            throw new DateTimeException("only the years " + FIRST_YEAR + " to " + LAST_YEAR + " make sense");
        }
        return moment;
    }

    private boolean isPlausible(Instant moment) {
        return !moment.isBefore(startOf(FIRST_YEAR)) && moment.isBefore(startOf(LAST_YEAR + 1));
    }

    private Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    }

    private DateTimeException implausible(long number) {
        Matcher compact = COMPACT.matcher(String.valueOf(number));
        if (compact.matches()) {
            String spread = compact.group(1) + "-" + compact.group(2)
                    + (compact.group(3) == null ? "" : "-" + compact.group(3))
                    + (compact.group(4) == null ? "" : "T" + compact.group(4) + ":" + compact.group(5))
                    + (compact.group(6) == null ? "" : ":" + compact.group(6));
            if (isPlausible(spread)) {
                return new DateTimeException("write " + spread);
            }
        }
        for (TimeUnit unit : List.of(TimeUnit.SECONDS, TimeUnit.MICROSECONDS, TimeUnit.NANOSECONDS)) {
            Instant meant = Instant.ofEpochMilli(unit.toMillis(number));
            if (isPlausible(meant)) {
                return new DateTimeException(
                        "it looks like epoch " + unit.name().toLowerCase(Locale.ROOT) + "; write milliseconds, "
                                + meant.toEpochMilli() + ", or " + meant);
            }
        }
        return new DateTimeException(FORMS);
    }

    private boolean isPlausible(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException implausible) {
            return false;
        }
    }

    /** Made when the first text is read. */
    private static final class Written {

        static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendValue(ChronoField.YEAR, 4)
                .optionalStart()
                .appendLiteral('-')
                .appendValue(ChronoField.MONTH_OF_YEAR, 2)
                .optionalStart()
                .appendLiteral('-')
                .appendValue(ChronoField.DAY_OF_MONTH, 2)
                .optionalStart()
                .appendPattern("['T'][ ]")
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[ ][XXX][XX][X]")
                .optionalStart()
                .appendOffset("+HH", "UTC")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
