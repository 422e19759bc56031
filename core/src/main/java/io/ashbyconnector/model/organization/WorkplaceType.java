package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Where the work is done. */
public record WorkplaceType(@JsonValue String value) implements OpenEnum {
    public static final WorkplaceType ON_SITE = new WorkplaceType("OnSite");
    public static final WorkplaceType HYBRID = new WorkplaceType("Hybrid");
    public static final WorkplaceType REMOTE = new WorkplaceType("Remote");

    private static final KnownValues<WorkplaceType> KNOWN =
            new KnownValues<>(WorkplaceType::new, List.of(ON_SITE, HYBRID, REMOTE));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkplaceType of(String value) {
        return KNOWN.of(value);
    }

    public static List<WorkplaceType> known() {
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
