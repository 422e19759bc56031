package io.ashbyconnector.adapter.cli.stats;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the records counts.
 *
 * @param jobs a condition on the column {@code job_id}; null for every job
 * @param recruiter the name; null for everyone
 * @param since the first moment of the period; null from the beginning
 * @param until the first moment after the period; null up to now
 * @param names what was chosen, in words for people
 * @param zone in which days are named
 */
public record Filter(
        @Nullable String jobs,
        @Nullable String recruiter,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> names,
        ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);

    public Filter {
        names = List.copyOf(names);
        zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone; // so called by people
    }

    /** Everything. */
    public static Filter none(ZoneId zone) {
        return new Filter(null, null, null, null, List.of(), zone);
    }

    /** A condition on rows that have the columns {@code application_id} and {@code job_id}. */
    String onApplications() {
        return and(
                jobs,
                recruiter == null
                        ? null
                        : "application_id IN (SELECT application_id FROM application_summary WHERE recruiter = "
                                + Sql.text(recruiter) + ")");
    }

    /** A condition on rows that have the columns {@code job_id} and {@code recruiter}. */
    String onNamed() {
        return and(jobs, recruiter == null ? null : "recruiter = " + Sql.text(recruiter));
    }

    /** Whether a column is in the period, as a condition. */
    String within(String column) {
        return and(
                since == null ? null : column + " >= " + Sql.time(since),
                until == null ? null : column + " < " + Sql.time(until));
    }

    boolean hasPeriod() {
        return since != null || until != null;
    }

    private static String and(@Nullable String first, @Nullable String second) {
        return first == null ? (second == null ? "true" : second) : second == null ? first : first + " AND " + second;
    }

    /** The period for people, such as {@code 1 Jan 2026 – 31 Mar 2026}. */
    String period() {
        if (since == null && until == null) {
            return "all time";
        }
        if (since == null) {
            return "until " + last();
        }
        return until == null ? "since " + moment(since) : moment(since) + " – " + last();
    }

    /** The last day of the period, or the moment where it ends within a day. */
    private String last() {
        ZonedDateTime end = Objects.requireNonNull(until, "until").atZone(zone);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(end.minusDays(1)) : MINUTE.format(end);
    }

    private String moment(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(local) : MINUTE.format(local);
    }

    static String minute(Instant time, ZoneId zone) {
        return MINUTE.format(time.atZone(zone));
    }

    /**
     * What a chart counts, as its subtitle.
     *
     * @param counted such as {@code 315 applications, all time}; empty for the period only
     */
    public String subtitle(String counted, @Nullable Instant asOf) {
        List<String> parts = new ArrayList<>();
        parts.add(counted.isEmpty() ? period() : counted);
        parts.addAll(names);
        if (asOf != null) {
            parts.add("data as of " + minute(asOf, zone));
        }
        String text = String.join(" · ", parts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
