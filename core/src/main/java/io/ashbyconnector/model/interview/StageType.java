package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Phase of the hiring process that an interview stage belongs to. */
public record StageType(@JsonValue String value) implements OpenEnum {
    public static final StageType LEAD = new StageType("Lead");
    public static final StageType PRE_INTERVIEW_SCREEN = new StageType("PreInterviewScreen");
    public static final StageType ACTIVE = new StageType("Active");
    public static final StageType OFFER = new StageType("Offer");
    public static final StageType HIRED = new StageType("Hired");
    public static final StageType ARCHIVED = new StageType("Archived");

    private static final KnownValues<StageType> KNOWN =
            new KnownValues<>(StageType::new, List.of(LEAD, PRE_INTERVIEW_SCREEN, ACTIVE, OFFER, HIRED, ARCHIVED));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StageType of(String value) {
        return KNOWN.of(value);
    }

    public static List<StageType> known() {
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
