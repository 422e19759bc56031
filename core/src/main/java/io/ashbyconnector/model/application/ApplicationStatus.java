package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** State of an application. */
public record ApplicationStatus(@JsonValue String value) implements OpenEnum {
    public static final ApplicationStatus HIRED = new ApplicationStatus("Hired");
    public static final ApplicationStatus ARCHIVED = new ApplicationStatus("Archived");
    public static final ApplicationStatus ACTIVE = new ApplicationStatus("Active");
    public static final ApplicationStatus LEAD = new ApplicationStatus("Lead");

    private static final KnownValues<ApplicationStatus> KNOWN =
            new KnownValues<>(ApplicationStatus::new, List.of(HIRED, ARCHIVED, ACTIVE, LEAD));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ApplicationStatus of(String value) {
        return KNOWN.of(value);
    }

    public static List<ApplicationStatus> known() {
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
