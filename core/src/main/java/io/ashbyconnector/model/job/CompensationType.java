package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** What a part of the compensation is paid as. */
public record CompensationType(@JsonValue String value) implements OpenEnum {
    public static final CompensationType SALARY = new CompensationType("Salary");
    public static final CompensationType EQUITY_PERCENTAGE = new CompensationType("EquityPercentage");
    public static final CompensationType EQUITY_CASH_VALUE = new CompensationType("EquityCashValue");
    public static final CompensationType COMMISSION = new CompensationType("Commission");
    public static final CompensationType BONUS = new CompensationType("Bonus");

    private static final KnownValues<CompensationType> KNOWN = new KnownValues<>(
            CompensationType::new, List.of(SALARY, EQUITY_PERCENTAGE, EQUITY_CASH_VALUE, COMMISSION, BONUS));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CompensationType of(String value) {
        return KNOWN.of(value);
    }

    public static List<CompensationType> known() {
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
