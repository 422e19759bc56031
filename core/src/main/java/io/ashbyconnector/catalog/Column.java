package io.ashbyconnector.catalog;

import java.util.List;

/**
 * A column that a table of records shows by default.
 *
 * @param header what people call it
 * @param path where it is in the record; several, separated by a space, are put side by side. {@code team[role=Recruiter]}
 *     leads to those elements of a list whose field has the value
 * @param width the characters it needs to be of use; a moment in fewer than 16 is its day
 * @param rank the lower, the earlier it gets room; from 8 on only where all others are shown in full, as ids are
 */
public record Column(String header, String path, int width, int rank) {

    private static final int MOMENT = 16;
    private static final int SPARE = 8;

    /** {@return each of the paths that are put side by side} */
    public List<String> paths() {
        return List.of(path.split(" (?![^\\[]*])", -1));
    }

    /** {@return whether it is shown only where there is room for all others in full} */
    public boolean isSpare() {
        return rank >= SPARE;
    }

    /** {@return whether of a moment the day is enough} */
    public boolean isNarrow() {
        return width < MOMENT;
    }
}
