package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** How an interviewer in training takes part. */
public record TrainingRole(@JsonValue String value) implements OpenEnum {
    public static final TrainingRole SHADOW = new TrainingRole("Shadow");
    public static final TrainingRole REVERSE_SHADOW = new TrainingRole("Reverse-Shadow");

    private static final KnownValues<TrainingRole> KNOWN =
            new KnownValues<>(TrainingRole::new, List.of(SHADOW, REVERSE_SHADOW));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrainingRole of(String value) {
        return KNOWN.of(value);
    }

    public static List<TrainingRole> known() {
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
