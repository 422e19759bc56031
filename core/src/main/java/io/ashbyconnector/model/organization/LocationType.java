package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Whether a location is a place or a region that groups places. */
public record LocationType(@JsonValue String value) implements OpenEnum {
    public static final LocationType LOCATION = new LocationType("Location");
    public static final LocationType LOCATION_HIERARCHY = new LocationType("LocationHierarchy");

    private static final KnownValues<LocationType> KNOWN =
            new KnownValues<>(LocationType::new, List.of(LOCATION, LOCATION_HIERARCHY));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocationType of(String value) {
        return KNOWN.of(value);
    }

    public static List<LocationType> known() {
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
