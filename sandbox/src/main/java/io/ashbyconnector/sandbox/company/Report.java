package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report that the company keeps; its rows are made of the records as they are when it runs. */
public enum Report {
    HIRES_BY_TEAM("hires-by-team", "Hires by team", "Quarter,Team,Hires"),
    OPEN_JOBS("open-jobs", "Open jobs by department", "Department,Location,Open jobs"),
    /** Takes so long that every run fails. */
    TIME_IN_STAGE("time-in-stage", "Time in stage of all applications", "Stage,Job,Days");

    private final String id;
    private final String title;
    private final String columns;

    Report(String key, String title, String columns) {
        this.id = Ids.of("report", key);
        this.title = title;
        this.columns = columns;
    }

    /** The report with this id, or null. */
    public static @Nullable Report find(String id) {
        for (Report report : values()) {
            if (report.id.equals(id)) {
                return report;
            }
        }
        return null;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<String> columns() {
        return List.of(columns.split(",", -1));
    }

    /** Why every run fails, or null if none does. */
    public @Nullable String failure() {
        return this == TIME_IN_STAGE ? "QueryTimeout" : null;
    }

    /** When the report was changed last, in epoch milliseconds. */
    public long updatedAt(Company company) {
        return company.dates().at("2026-07-01T06:00:00Z");
    }

    /** Two texts and a number in each row. */
    public List<List<Object>> rows(Company company) {
        return switch (this) {
            case HIRES_BY_TEAM -> count(company.hiring().offers(), Report::hire);
            case OPEN_JOBS -> count(company.jobs(), Report::openJob);
            case TIME_IN_STAGE -> List.of();
        };
    }

    private static @Nullable List<String> hire(OfferRecord offer) {
        Long decidedAt = offer.decidedAt();
        return !offer.acceptance().equals("Accepted") || decidedAt == null
                ? null
                : List.of(quarter(decidedAt), offer.job().department.now().name());
    }

    private static String quarter(long moment) {
        int month = Instant.ofEpochMilli(moment).atOffset(ZoneOffset.UTC).getMonthValue();
        return Dates.year(moment) + "-Q" + (month + 2) / 3;
    }

    private static @Nullable List<String> openJob(JobRecord job) {
        return job.status().equals("Open") && !job.restricted()
                ? List.of(job.department.now().name(), job.location.now().name())
                : null;
    }

    /** How many rows of a table belong to each group; none where {@code group} gives null. */
    private static <R extends Row> List<List<Object>> count(
            LiveTable<R> table, Function<R, @Nullable List<String>> group) {
        Map<String, List<Object>> counts = new TreeMap<>();
        RowWalk<R> walk = table.walk(RowPlace.START, row -> true);
        for (R row = walk.next(); row != null; row = walk.next()) {
            List<String> names = group.apply(row);
            if (names != null) {
                counts.merge(
                        String.join("\n", names),
                        List.of(names.get(0), names.get(1), 1),
                        (old, one) -> List.of(old.get(0), old.get(1), (Integer) old.get(2) + 1));
            }
        }
        return new ArrayList<>(counts.values());
    }
}
