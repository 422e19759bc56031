package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/**
 * How an interviewer in training takes part.
 *
 * @param value the text that Ashby uses, which this version may not know
 */
public record TrainingRole(@JsonValue String value) implements OpenEnum {
    /** The trainee watches an interviewer. */
    public static final TrainingRole SHADOW = new TrainingRole("Shadow");
    /** The trainee interviews, and an interviewer watches. */
    public static final TrainingRole REVERSE_SHADOW = new TrainingRole("Reverse-Shadow");

    private static final KnownValues<TrainingRole> KNOWN =
            new KnownValues<>(TrainingRole::new, List.of(SHADOW, REVERSE_SHADOW));

    /**
     * {@return the constant for a text, or a new value that keeps a text this version does not know}
     *
     * @param value the text that Ashby uses
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrainingRole of(String value) {
        return KNOWN.of(value);
    }

    /** {@return the values that this version knows} */
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
