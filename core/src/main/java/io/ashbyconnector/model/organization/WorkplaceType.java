package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/**
 * Where the work is done.
 *
 * @param value the text that Ashby uses, which this version may not know
 */
public record WorkplaceType(@JsonValue String value) implements OpenEnum {
    /** At a location of the organization. */
    public static final WorkplaceType ON_SITE = new WorkplaceType("OnSite");
    /** Partly at a location, partly elsewhere. */
    public static final WorkplaceType HYBRID = new WorkplaceType("Hybrid");
    /** Anywhere. */
    public static final WorkplaceType REMOTE = new WorkplaceType("Remote");

    private static final KnownValues<WorkplaceType> KNOWN =
            new KnownValues<>(WorkplaceType::new, List.of(ON_SITE, HYBRID, REMOTE));

    /**
     * {@return the constant for a text, or a new value that keeps a text this version does not know}
     *
     * @param value the text that Ashby uses
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WorkplaceType of(String value) {
        return KNOWN.of(value);
    }

    /** {@return the values that this version knows} */
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
