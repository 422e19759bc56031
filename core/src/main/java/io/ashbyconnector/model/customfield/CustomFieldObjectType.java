package io.ashbyconnector.model.customfield;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Kind of object a custom field is attached to. */
public record CustomFieldObjectType(@JsonValue String value) implements OpenEnum {
    public static final CustomFieldObjectType APPLICATION = new CustomFieldObjectType("Application");
    public static final CustomFieldObjectType CANDIDATE = new CustomFieldObjectType("Candidate");
    public static final CustomFieldObjectType EMPLOYEE = new CustomFieldObjectType("Employee");
    public static final CustomFieldObjectType JOB = new CustomFieldObjectType("Job");
    public static final CustomFieldObjectType OFFER = new CustomFieldObjectType("Offer");
    public static final CustomFieldObjectType OPENING = new CustomFieldObjectType("Opening");
    public static final CustomFieldObjectType TALENT_PROJECT = new CustomFieldObjectType("Talent_Project");

    private static final KnownValues<CustomFieldObjectType> KNOWN = new KnownValues<>(
            CustomFieldObjectType::new, List.of(APPLICATION, CANDIDATE, EMPLOYEE, JOB, OFFER, OPENING, TALENT_PROJECT));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomFieldObjectType of(String value) {
        return KNOWN.of(value);
    }

    public static List<CustomFieldObjectType> known() {
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
