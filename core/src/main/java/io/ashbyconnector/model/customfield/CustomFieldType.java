package io.ashbyconnector.model.customfield;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Type of the values of a custom field. */
public record CustomFieldType(@JsonValue String value) implements OpenEnum {
    public static final CustomFieldType MULTI_VALUE_SELECT = new CustomFieldType("MultiValueSelect");
    public static final CustomFieldType NUMBER_RANGE = new CustomFieldType("NumberRange");
    public static final CustomFieldType STRING = new CustomFieldType("String");
    public static final CustomFieldType DATE = new CustomFieldType("Date");
    public static final CustomFieldType VALUE_SELECT = new CustomFieldType("ValueSelect");
    public static final CustomFieldType NUMBER = new CustomFieldType("Number");
    public static final CustomFieldType CURRENCY = new CustomFieldType("Currency");
    public static final CustomFieldType BOOLEAN = new CustomFieldType("Boolean");
    public static final CustomFieldType LONG_TEXT = new CustomFieldType("LongText");
    public static final CustomFieldType COMPENSATION_RANGE = new CustomFieldType("CompensationRange");

    private static final KnownValues<CustomFieldType> KNOWN = new KnownValues<>(
            CustomFieldType::new,
            List.of(
                    MULTI_VALUE_SELECT,
                    NUMBER_RANGE,
                    STRING,
                    DATE,
                    VALUE_SELECT,
                    NUMBER,
                    CURRENCY,
                    BOOLEAN,
                    LONG_TEXT,
                    COMPENSATION_RANGE));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomFieldType of(String value) {
        return KNOWN.of(value);
    }

    public static List<CustomFieldType> known() {
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
