package io.ashbyconnector.model.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** State of an opening. */
public record OpeningState(@JsonValue String value) implements OpenEnum {
    public static final OpeningState APPROVED = new OpeningState("Approved");
    public static final OpeningState CLOSED = new OpeningState("Closed");
    public static final OpeningState DRAFT = new OpeningState("Draft");
    public static final OpeningState FILLED = new OpeningState("Filled");
    public static final OpeningState OPEN = new OpeningState("Open");

    private static final KnownValues<OpeningState> KNOWN =
            new KnownValues<>(OpeningState::new, List.of(APPROVED, CLOSED, DRAFT, FILLED, OPEN));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OpeningState of(String value) {
        return KNOWN.of(value);
    }

    public static List<OpeningState> known() {
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
