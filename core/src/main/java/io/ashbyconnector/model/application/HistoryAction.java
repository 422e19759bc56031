package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Change that Ashby allows on an entry of the application history. */
public record HistoryAction(@JsonValue String value) implements OpenEnum {
    public static final HistoryAction NONE = new HistoryAction("none");
    public static final HistoryAction DELETE = new HistoryAction("delete");
    public static final HistoryAction SET_ENTERED_AT = new HistoryAction("set_entered_at");

    private static final KnownValues<HistoryAction> KNOWN =
            new KnownValues<>(HistoryAction::new, List.of(NONE, DELETE, SET_ENTERED_AT));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HistoryAction of(String value) {
        return KNOWN.of(value);
    }

    public static List<HistoryAction> known() {
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
