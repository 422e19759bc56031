package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Kind of employment that a job offers. */
public record EmploymentType(@JsonValue String value) implements OpenEnum {
    public static final EmploymentType FULL_TIME = new EmploymentType("FullTime");
    public static final EmploymentType PART_TIME = new EmploymentType("PartTime");
    public static final EmploymentType INTERN = new EmploymentType("Intern");
    public static final EmploymentType CONTRACT = new EmploymentType("Contract");
    public static final EmploymentType TEMPORARY = new EmploymentType("Temporary");

    private static final KnownValues<EmploymentType> KNOWN =
            new KnownValues<>(EmploymentType::new, List.of(FULL_TIME, PART_TIME, INTERN, CONTRACT, TEMPORARY));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmploymentType of(String value) {
        return KNOWN.of(value);
    }

    public static List<EmploymentType> known() {
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
