package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CompensationTier;
import io.ashbyconnector.sandbox.seed.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a job or posting pays. */
final class Compensation {
    /** The switch that shows pay on job boards, as postings name it. */
    static final String SHOWN = "shouldDisplayCompensationOnJobBoard";

    private static final Set<String> TYPES =
            Set.of("Salary", "EquityPercentage", "EquityCashValue", "Commission", "Bonus");
    private static final Set<String> INTERVALS = Set.of(
            "NONE",
            "1 TIME",
            "1 HOUR",
            "1 DAY",
            "1 WEEK",
            "2 WEEK",
            "1 MONTH",
            "2 MONTH",
            "1 YEAR",
            "6 MONTH",
            "0.5 MONTH",
            "3 MONTH");

    private Compensation() {}

    /** The required argument {@code compensationTiers}, for the job or posting with an id. */
    static List<CompensationTier> tiers(Params params, String owner) {
        List<Params> given = params.requiredObjects("compensationTiers");
        List<CompensationTier> tiers = new ArrayList<>();
        for (Params each : given) {
            String title = each.token("title");
            if (given.size() > 1 && title == null) {
                throw each.missing("title");
            }
            String id = Ids.of("compensationTier", owner + "/" + tiers.size());
            List<CompensationTier.Component> components = new ArrayList<>();
            for (Params component : each.requiredObjects("components")) {
                components.add(component(component, Ids.of("compensationComponent", id + "/" + components.size())));
            }
            tiers.add(new CompensationTier(id, title, each.token("additionalInformation"), components));
        }
        return tiers;
    }

    private static CompensationTier.Component component(Params params, String id) {
        String type = params.requiredOneOf("compensationType", TYPES);
        String interval = params.requiredOneOf("interval", INTERVALS);
        BigDecimal low = params.isNull("minValue") ? null : params.decimal("minValue");
        BigDecimal high = params.isNull("maxValue") ? null : params.decimal("maxValue");
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw params.wrong("minValue", "no greater than 'maxValue'");
        }
        return new CompensationTier.Component(
                id, type, interval, params.token("currencyCode"), params.token("label"), low, high);
    }
}
