package io.ashbyconnector.adapter.cli.stats;

import static io.ashbyconnector.adapter.cli.stats.Answers.count;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.number;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.numberOrNone;
import static io.ashbyconnector.adapter.cli.stats.StoreReader.percent;

import io.ashbyconnector.adapter.cli.chart.Figure;
import io.ashbyconnector.adapter.cli.chart.Unit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The few numbers that people look at first. */
public final class Overview {

    private static final int RECENT_DAYS = 30;

    private Overview() {}

    /**
     * Asks the store; none of it needs the history of the applications.
     *
     * @param now the present, from which recent days count back
     */
    public static List<Figure> figures(StoreReader store, Filter filter, Instant now) {
        List<Figure> figures = new ArrayList<>();
        JsonNode jobs = store.row("SELECT count(*) AS jobs, sum(open_seats) AS seats,"
                + " count(*) FILTER (WHERE days_open > 30 AND active < 5) AS short FROM open_jobs WHERE "
                + filter.onNamed());
        boolean seats = store.offers("openings", "list");
        figures.add(new Figure(
                "open_jobs",
                "Open jobs",
                number(jobs, "jobs"),
                Unit.COUNT,
                (seats ? count(number(jobs, "seats"), "open seat") + "; " : "") + Unit.COUNT.text(number(jobs, "short"))
                        + " open over 30 days with fewer than 5 active candidates"));
        Instant recent = now.minus(RECENT_DAYS, ChronoUnit.DAYS);
        Instant before = recent.minus(RECENT_DAYS, ChronoUnit.DAYS);
        JsonNode applications = store.row("""
                SELECT count(*) FILTER (WHERE status = 'Active') AS active,
                  count(*) FILTER (WHERE status = 'Active' AND stage_type = 'Offer') AS in_offer,
                  count(*) FILTER (WHERE %1$s) AS applications, count(*) FILTER (WHERE %1$s AND status = 'Hired') AS converted,
                  count(*) FILTER (WHERE %1$s AND status = 'Active') AS still_open,
                  count(*) FILTER (WHERE status = 'Hired' AND %2$s) AS hires,
                  count(*) FILTER (WHERE applied_at >= %3$s) AS recent,
                  count(*) FILTER (WHERE applied_at >= %4$s AND applied_at < %3$s) AS before
                FROM application_summary WHERE status IS DISTINCT FROM 'Lead' AND %5$s""".formatted(
                        filter.within("applied_at"),
                        filter.within("hired_at"),
                        Sql.time(recent),
                        Sql.time(before),
                        filter.onNamed()));
        figures.add(new Figure(
                "active_applications",
                "Active applications",
                number(applications, "active"),
                Unit.COUNT,
                "neither leads, hired nor archived; " + Unit.COUNT.text(number(applications, "in_offer"))
                        + " in the offer stage"));
        if (!filter.hasPeriod()) {
            figures.add(new Figure(
                    "recent_applications",
                    "Applications, last " + RECENT_DAYS + " days",
                    number(applications, "recent"),
                    Unit.COUNT,
                    Unit.COUNT.text(number(applications, "before")) + " in the " + RECENT_DAYS + " days before"));
        }
        figures.add(new Figure(
                "applications",
                "Applications",
                number(applications, "applications"),
                Unit.COUNT,
                filter.period() + "; " + count(number(applications, "converted"), "hire") + " so far from these ("
                        + Unit.PERCENT.text(
                                percent(number(applications, "converted"), number(applications, "applications")))
                        + "), " + Unit.COUNT.text(number(applications, "still_open")) + " still open"));
        figures.add(new Figure("hires", "Hires", number(applications, "hires"), Unit.COUNT, filter.period()));
        JsonNode days = store.row("SELECT count(*) AS hires, median(days) AS median_days, avg(days) AS average_days"
                + " FROM time_to_hire WHERE days >= 0 AND " + filter.within("hired_at") + " AND " + filter.onNamed());
        figures.add(new Figure(
                "median_days_to_hire",
                "Median days to hire",
                Answers.rounded(numberOrNone(days, "median_days")),
                Unit.DAYS,
                "average " + Unit.DAYS.text(numberOrNone(days, "average_days")) + ", of "
                        + count(number(days, "hires"), "hire")));
        if (store.offers("offers", "list")) {
            JsonNode offers = store.row("SELECT count(*) FILTER (WHERE acceptance_status = 'Accepted') AS accepted,"
                    + " count(*) AS decided FROM offers WHERE acceptance_status IN ('Accepted', 'Declined') AND "
                    + filter.within("decided_at")
                    + " AND application_id IN (SELECT application_id FROM application_summary WHERE " + filter.onNamed()
                    + ")");
            figures.add(new Figure(
                    "offer_acceptance_percent",
                    "Offers accepted",
                    percent(number(offers, "accepted"), number(offers, "decided")),
                    Unit.PERCENT,
                    Unit.COUNT.text(number(offers, "accepted")) + " of " + count(number(offers, "decided"), "offer")
                            + " decided"));
        }
        return figures;
    }
}
