package io.ashbyconnector.adapter.cli.stats;

import static io.ashbyconnector.adapter.cli.stats.StoreReader.name;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.number;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.numberOrNone;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.percent;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.text;

import io.ashbyconnector.adapter.cli.chart.Chart;
import io.ashbyconnector.adapter.cli.chart.Chart.Group;
import io.ashbyconnector.adapter.cli.chart.Chart.Look;
import io.ashbyconnector.adapter.cli.chart.Chart.Measure;
import io.ashbyconnector.adapter.cli.chart.Chart.Row;
import io.ashbyconnector.adapter.cli.chart.Chart.Tone;
import io.ashbyconnector.adapter.cli.chart.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The statement and the chart of each {@link Question}. The views of the store say what is counted. */
final class Answers {

    /** Fewer than this are too few for a percentage or a median to say much. */
    private static final int FEW = 5;

    private static final int LONG_OPEN_DAYS = 30;

    private Answers() {}

    static Chart sources(StoreReader store, Filter filter) {
        String statement =
                """
                SELECT source, count(*) FILTER (WHERE %1$s) AS applications, count(*) FILTER (WHERE status = 'Hired' AND %2$s) AS hires,
                  count(*) FILTER (WHERE status = 'Hired' AND %1$s) AS converted
                FROM application_summary WHERE status IS DISTINCT FROM 'Lead' AND %3$s
                GROUP BY source HAVING count(*) FILTER (WHERE %1$s) > 0 OR count(*) FILTER (WHERE status = 'Hired' AND %2$s) > 0
                ORDER BY applications DESC, hires DESC, source""".formatted(filter.within("applied_at"), filter.within("hired_at"), filter.onApplications());
        List<JsonNode> answer = store.rows(statement);
        double applications = sum(answer, "applications");
        double hires = sum(answer, "hires");
        List<Row> rows = answer.stream()
                .map(row -> new Row(
                        name(row, "source"),
                        null,
                        number(row, "applications") < 2 * FEW ? Tone.PALE : Tone.USUAL,
                        Arrays.asList(
                                number(row, "applications"),
                                percent(number(row, "applications"), applications),
                                number(row, "hires"),
                                percent(number(row, "hires"), hires),
                                percent(number(row, "converted"), number(row, "applications")))))
                .toList();
        return new Chart(
                "Sources of applications and hires",
                filter.subtitle(
                        count(applications, "application") + " and " + count(hires, "hire") + ", " + filter.period(),
                        store.asOf()),
                "source",
                "source_id",
                List.of(
                        new Measure("applications", "Applications", Unit.COUNT, Look.BAR),
                        new Measure("applications_percent", "Share", Unit.PERCENT, Look.NUMBER),
                        new Measure("hires", "Hires", Unit.COUNT, Look.BAR),
                        new Measure("hires_percent", "Share", Unit.PERCENT, Look.NUMBER),
                        new Measure("converted_percent", "Converted", Unit.PERCENT, Look.NUMBER)),
                one(rows),
                notes(
                        "Converted: the share of these applications that led to a hire so far. Leads are not counted."
                                + (filter.hasPeriod()
                                        ? " Hires count by the date of the hire, applications by when they were made."
                                        : ""),
                        pale(
                                rows,
                                "Pale: fewer than " + 2 * FEW
                                        + " applications, too few for percentages to say much.")));
    }

    static Chart funnel(StoreReader store, Filter filter) {
        String statement = """
                SELECT interview_plan_id, interview_plan, place, stage, stage_type, count(*) AS entered,
                  count(*) FILTER (WHERE went_on) AS went_on
                FROM stage_visits WHERE %s AND %s
                GROUP BY interview_plan_id, interview_plan, place, stage, stage_type
                ORDER BY interview_plan, interview_plan_id, place""".formatted(filter.within("ended_at"), filter.onApplications());
        List<JsonNode> answer = store.rows(statement);
        double ended = number(
                store.row("SELECT count(DISTINCT application_id) AS applications FROM stage_visits WHERE "
                        + filter.within("ended_at") + " AND " + filter.onApplications()),
                "applications");
        List<Group> groups = byPlan(answer, row -> {
            boolean last = text(row, "stage_type").equals("Hired");
            return new Row(
                    name(row, "stage"),
                    null,
                    number(row, "entered") < 2 * FEW && !last ? Tone.PALE : Tone.USUAL,
                    Arrays.asList(
                            number(row, "entered"),
                            last ? null : (Double) number(row, "went_on"),
                            last ? null : percent(number(row, "went_on"), number(row, "entered"))));
        });
        return new Chart(
                "Funnel by interview stage",
                filter.subtitle(
                        count(ended, "application") + " that ended, hired or archived, " + filter.period(),
                        store.asOf()),
                "stage",
                "stage_id",
                List.of(
                        new Measure("entered", "Entered", Unit.COUNT, Look.BAR),
                        new Measure("went_on", "Went on", Unit.COUNT, Look.PART),
                        new Measure("percent", "Rate", Unit.PERCENT, Look.NUMBER)),
                groups,
                notes(
                        "Went on: to any later stage of the same interview plan. Applications that are still open are left"
                                + " out, since they may go on yet; a stage that was skipped does not count them.",
                        pale(
                                everyRow(groups),
                                "Pale: fewer than " + 2 * FEW + " applications, too few for a rate to say much.")));
    }

    static Chart timeToHire(StoreReader store, Filter filter) {
        String from = "FROM time_to_hire WHERE hired_at IS NOT NULL AND " + filter.within("hired_at") + " AND "
                + filter.onNamed();
        JsonNode all = store.row("""
                SELECT count(*) FILTER (WHERE days >= 0) AS hires, median(days) FILTER (WHERE days >= 0) AS median_days,
                  avg(days) FILTER (WHERE days >= 0) AS average_days, count(*) FILTER (WHERE days < 0) AS left_out,
                  count(*) FILTER (WHERE hired_at_from = 'offer') AS by_offer,
                  count(*) FILTER (WHERE hired_at_from = 'last change') AS by_change,
                  min(hired_at) AS first, max(hired_at) AS last
                """ + from);
        List<Row> rows = new ArrayList<>();
        Step step = Step.MONTH;
        if (number(all, "hires") > 0) {
            LocalDate first = day(text(all, "first"));
            LocalDate last = day(text(all, "last"));
            step = Step.between(first, last);
            Map<LocalDate, JsonNode> byStart = new LinkedHashMap<>();
            store.rows("SELECT CAST(date_trunc('" + step.unit() + "', hired_at) AS DATE) AS start, count(*) AS hires,"
                            + " median(days) AS median_days, avg(days) AS average_days " + from
                            + " AND days >= 0 GROUP BY 1 ORDER BY 1")
                    .forEach(row -> byStart.put(day(text(row, "start")), row));
            for (LocalDate start = step.start(first); !start.isAfter(last); start = step.next(start)) {
                JsonNode row = byStart.get(start);
                double hires = row == null ? 0 : number(row, "hires");
                rows.add(new Row(
                        step.label(start),
                        start.toString(),
                        hires < FEW ? Tone.PALE : Tone.USUAL,
                        Arrays.asList(
                                row == null ? null : rounded(numberOrNone(row, "median_days")),
                                row == null ? null : rounded(numberOrNone(row, "average_days")),
                                hires)));
            }
        }
        String counted = count(number(all, "hires"), "hire") + ", " + filter.period();
        Double median = numberOrNone(all, "median_days");
        if (median != null) {
            counted += " · median " + Unit.DAYS.text(median) + " days, average "
                    + Unit.DAYS.text(numberOrNone(all, "average_days"));
        }
        return new Chart(
                "Time to hire",
                filter.subtitle(counted, store.asOf()),
                step.unit(),
                step.unit() + "_start",
                List.of(
                        new Measure("median_days", "Median days", Unit.DAYS, Look.BAR),
                        new Measure("average_days", "Average", Unit.DAYS, Look.MARK),
                        new Measure("hires", "Hires", Unit.COUNT, Look.NUMBER)),
                one(rows),
                notes(
                        "From the application to the hire, by the " + step.unit() + " of the hire in UTC.",
                        dates(number(all, "by_offer"), number(all, "by_change")),
                        number(all, "left_out") == 0
                                ? ""
                                : count(number(all, "left_out"), "hire") + " before the application are left out.",
                        pale(rows, "Pale: fewer than " + FEW + " hires, too few for a median to say much.")));
    }

    /** What the dates of hires are where the history does not tell them. */
    private static String dates(double byOffer, double byChange) {
        if (byOffer + byChange == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (byOffer > 0) {
            parts.add("for " + count(byOffer, "hire") + " the acceptance of the offer");
        }
        if (byChange > 0) {
            parts.add("for " + count(byChange, "hire") + " the last change of the application");
        }
        return "Where the history of an application was not read, the date of the hire is near: "
                + String.join(", ", parts) + ". 'ashby sync application_history' reads it.";
    }

    static Chart timeInStage(StoreReader store, Filter filter) {
        String statement = """
                WITH stayed AS (
                  SELECT application_id, interview_plan_id, interview_plan, place, stage, sum(days) AS days FROM stage_stays
                  WHERE left_at IS NOT NULL AND stage_type NOT IN ('Archived', 'Hired') AND %s AND %s
                  GROUP BY application_id, interview_plan_id, interview_plan, place, stage
                )
                SELECT interview_plan_id, interview_plan, place, stage, count(*) AS applications, median(days) AS median_days,
                  avg(days) AS average_days
                FROM stayed GROUP BY interview_plan_id, interview_plan, place, stage
                ORDER BY interview_plan, interview_plan_id, place""".formatted(filter.within("left_at"), filter.onApplications());
        List<JsonNode> answer = store.rows(statement);
        List<Group> groups = byPlan(
                answer,
                row -> new Row(
                        name(row, "stage"),
                        null,
                        number(row, "applications") < FEW ? Tone.PALE : Tone.USUAL,
                        Arrays.asList(
                                rounded(numberOrNone(row, "median_days")),
                                rounded(numberOrNone(row, "average_days")),
                                number(row, "applications"))));
        return new Chart(
                "Time in stage",
                filter.subtitle("Applications that left the stage, " + filter.period(), store.asOf()),
                "stage",
                "stage_id",
                List.of(
                        new Measure("median_days", "Median days", Unit.DAYS, Look.BAR),
                        new Measure("average_days", "Average", Unit.DAYS, Look.MARK),
                        new Measure("applications", "Applications", Unit.COUNT, Look.NUMBER)),
                groups,
                notes(
                        "Several stays of an application in a stage are added up. The medians of the stages do not add up to"
                                + " the time to hire.",
                        pale(
                                everyRow(groups),
                                "Pale: fewer than " + FEW + " applications, too few for a median to say much.")));
    }

    static Chart departments(StoreReader store, Filter filter) {
        String statement = """
                WITH open AS (
                  SELECT department_id, count(*) AS jobs FROM (
                    SELECT j.id AS job_id, j.department_id, r.recruiter
                    FROM jobs j LEFT JOIN job_recruiters r ON r.job_id = j.id WHERE j.status = 'Open'
                  ) WHERE %1$s GROUP BY department_id
                ), applied AS (
                  SELECT department_id, count(*) FILTER (WHERE %2$s) AS applications,
                    count(*) FILTER (WHERE status = 'Active') AS active, count(*) FILTER (WHERE status = 'Hired' AND %3$s) AS hires
                  FROM application_summary WHERE status IS DISTINCT FROM 'Lead' AND %1$s GROUP BY department_id
                ), found AS (
                  SELECT coalesce(o.department_id, a.department_id) AS id, coalesce(o.jobs, 0) AS open_jobs,
                    coalesce(a.applications, 0) AS applications, coalesce(a.active, 0) AS active, coalesce(a.hires, 0) AS hires
                  FROM open o FULL JOIN applied a ON a.department_id IS NOT DISTINCT FROM o.department_id
                )
                SELECT f.*, d.name AS department, p.name AS parent FROM found f
                LEFT JOIN departments d ON d.id = f.id LEFT JOIN departments p ON p.id = d.parent_id
                WHERE f.open_jobs > 0 OR f.applications > 0 OR f.active > 0 OR f.hires > 0
                ORDER BY open_jobs DESC, hires DESC, department""".formatted(filter.onNamed(), filter.within("applied_at"), filter.within("hired_at"));
        List<JsonNode> answer = store.rows(statement);
        List<Row> rows = answer.stream()
                .map(row -> new Row(
                        name(row, "department") + (text(row, "parent").isEmpty() ? "" : ", " + text(row, "parent")),
                        text(row, "id").isEmpty() ? null : text(row, "id"),
                        Tone.USUAL,
                        Arrays.asList(
                                number(row, "open_jobs"),
                                number(row, "active"),
                                number(row, "hires"),
                                number(row, "applications"))))
                .toList();
        return new Chart(
                "Hiring by department",
                filter.subtitle(
                        count(sum(answer, "open_jobs"), "open job") + " now, "
                                + count(sum(answer, "hires"), "hire") + " and "
                                + count(sum(answer, "applications"), "application") + ", " + filter.period(),
                        store.asOf()),
                "department",
                "department_id",
                List.of(
                        new Measure("open_jobs", "Open jobs", Unit.COUNT, Look.BAR),
                        new Measure("active", "Active now", Unit.COUNT, Look.NUMBER),
                        new Measure("hires", "Hires", Unit.COUNT, Look.BAR),
                        new Measure("applications", "Applications", Unit.COUNT, Look.NUMBER)),
                one(rows),
                notes(
                        "By the department of the job. Active now: applications that are neither leads, hired nor archived."));
    }

    static Chart openJobs(StoreReader store, Filter filter) {
        boolean seats = store.offers("openings", "list");
        List<JsonNode> answer =
                store.rows("SELECT job_id, job, days_open, open_seats, applications, active, in_offer, hired"
                        + " FROM open_jobs WHERE " + filter.within("opened_at") + " AND " + filter.onNamed()
                        + " ORDER BY days_open DESC NULLS LAST, job, job_id");
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure("active", "Active candidates", Unit.COUNT, Look.BAR),
                new Measure("in_offer", "In offer", Unit.COUNT, Look.NUMBER),
                new Measure("days_open", "Days open", Unit.COUNT, Look.NUMBER),
                new Measure("applications", "Applications", Unit.COUNT, Look.NUMBER),
                new Measure("hired", "Hired", Unit.COUNT, Look.NUMBER)));
        if (seats) {
            measures.add(new Measure("open_seats", "Seats", Unit.COUNT, Look.NUMBER));
        }
        List<Row> rows = answer.stream()
                .map(row -> {
                    List<@Nullable Double> values = new ArrayList<>();
                    values.add(number(row, "active"));
                    values.add(number(row, "in_offer"));
                    values.add(numberOrNone(row, "days_open"));
                    values.add(number(row, "applications"));
                    values.add(number(row, "hired"));
                    if (seats) {
                        values.add(number(row, "open_seats"));
                    }
                    boolean stuck = number(row, "days_open") > LONG_OPEN_DAYS && number(row, "active") < FEW;
                    return new Row(name(row, "job"), text(row, "job_id"), stuck ? Tone.WARNING : Tone.USUAL, values);
                })
                .toList();
        boolean warns = rows.stream().anyMatch(row -> row.tone() == Tone.WARNING);
        return new Chart(
                "Open jobs",
                filter.subtitle(
                        count(rows.size(), "open job")
                                + (filter.hasPeriod() ? ", opened " + filter.period() : ", longest open first"),
                        store.asOf()),
                "job",
                "job_id",
                measures,
                one(rows),
                notes(
                        "Active candidates: applications that are neither leads, hired nor archived."
                                + (seats ? " Seats: openings that are still to be filled." : ""),
                        warns
                                ? "Orange: open for more than " + LONG_OPEN_DAYS + " days, with fewer than " + FEW
                                        + " active candidates."
                                : ""));
    }

    private static List<Group> byPlan(List<JsonNode> answer, Function<JsonNode, Row> row) {
        Map<String, List<JsonNode>> plans = answer.stream()
                .collect(Collectors.groupingBy(
                        each -> text(each, "interview_plan_id"), LinkedHashMap::new, Collectors.toList()));
        return plans.values().stream()
                .map(rows -> new Group(
                        name(rows.get(0), "interview_plan"),
                        rows.stream().map(row).toList()))
                .toList();
    }

    private static List<Group> one(List<Row> rows) {
        return List.of(new Group("", rows));
    }

    private static List<Row> everyRow(List<Group> groups) {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    private static String pale(List<Row> rows, String note) {
        return rows.stream().anyMatch(row -> row.tone() == Tone.PALE) ? note : "";
    }

    private static List<String> notes(String... notes) {
        return Arrays.stream(notes).filter(note -> !note.isEmpty()).toList();
    }

    private static double sum(List<JsonNode> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).sum();
    }

    static String count(double number, String what) {
        return Unit.COUNT.text(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** Days as people read them, to a tenth. */
    static @Nullable Double rounded(@Nullable Double days) {
        return days == null ? null : (Double) (Math.round(days * 10) / 10.0);
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, 10));
    }
}
