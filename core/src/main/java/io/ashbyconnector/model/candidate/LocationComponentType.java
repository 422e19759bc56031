package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Level of one part of a candidate's location. */
public record LocationComponentType(@JsonValue String value) implements OpenEnum {
    public static final LocationComponentType COUNTRY = new LocationComponentType("Country");
    public static final LocationComponentType REGION = new LocationComponentType("Region");
    public static final LocationComponentType CITY = new LocationComponentType("City");

    private static final KnownValues<LocationComponentType> KNOWN =
            new KnownValues<>(LocationComponentType::new, List.of(COUNTRY, REGION, CITY));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocationComponentType of(String value) {
        return KNOWN.of(value);
    }

    public static List<LocationComponentType> known() {
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
