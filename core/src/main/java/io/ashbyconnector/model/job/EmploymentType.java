package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/**
 * Kind of employment that a job offers.
 *
 * @param value the text that Ashby uses, which this version may not know
 */
public record EmploymentType(@JsonValue String value) implements OpenEnum {
    /** Full time. */
    public static final EmploymentType FULL_TIME = new EmploymentType("FullTime");
    /** Part time. */
    public static final EmploymentType PART_TIME = new EmploymentType("PartTime");
    /** An internship. */
    public static final EmploymentType INTERN = new EmploymentType("Intern");
    /** Work as a contractor. */
    public static final EmploymentType CONTRACT = new EmploymentType("Contract");
    /** Employment for a limited time. */
    public static final EmploymentType TEMPORARY = new EmploymentType("Temporary");

    private static final KnownValues<EmploymentType> KNOWN =
            new KnownValues<>(EmploymentType::new, List.of(FULL_TIME, PART_TIME, INTERN, CONTRACT, TEMPORARY));

    /**
     * {@return the constant for a text, or a new value that keeps a text this version does not know}
     *
     * @param value the text that Ashby uses
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmploymentType of(String value) {
        return KNOWN.of(value);
    }

    /** {@return the values that this version knows} */
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
