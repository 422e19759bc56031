package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** How often a part of the compensation is paid. */
public record CompensationInterval(@JsonValue String value) implements OpenEnum {
    public static final CompensationInterval NONE = new CompensationInterval("NONE");
    public static final CompensationInterval ONCE = new CompensationInterval("1 TIME");
    public static final CompensationInterval HOURLY = new CompensationInterval("1 HOUR");
    public static final CompensationInterval DAILY = new CompensationInterval("1 DAY");
    public static final CompensationInterval WEEKLY = new CompensationInterval("1 WEEK");
    public static final CompensationInterval EVERY_TWO_WEEKS = new CompensationInterval("2 WEEK");
    public static final CompensationInterval TWICE_A_MONTH = new CompensationInterval("0.5 MONTH");
    public static final CompensationInterval MONTHLY = new CompensationInterval("1 MONTH");
    public static final CompensationInterval EVERY_TWO_MONTHS = new CompensationInterval("2 MONTH");
    public static final CompensationInterval QUARTERLY = new CompensationInterval("3 MONTH");
    public static final CompensationInterval EVERY_SIX_MONTHS = new CompensationInterval("6 MONTH");
    public static final CompensationInterval YEARLY = new CompensationInterval("1 YEAR");

    private static final KnownValues<CompensationInterval> KNOWN = new KnownValues<>(
            CompensationInterval::new,
            List.of(
                    NONE,
                    ONCE,
                    HOURLY,
                    DAILY,
                    WEEKLY,
                    EVERY_TWO_WEEKS,
                    TWICE_A_MONTH,
                    MONTHLY,
                    EVERY_TWO_MONTHS,
                    QUARTERLY,
                    EVERY_SIX_MONTHS,
                    YEARLY));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CompensationInterval of(String value) {
        return KNOWN.of(value);
    }

    public static List<CompensationInterval> known() {
        return KNOWN.list();
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
