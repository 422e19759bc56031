package io.ashbyconnector.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a table of records shows by default.
 *
 * @param header what people call it
 * @param path where it is in the record; several, separated by a space, are put side by side. {@code team[role=Recruiter]}
 *     leads to those elements of a list whose field has the value
 * @param width the characters it needs to be of use; a moment in fewer than 16 is its day
 * @param rank the lower, the earlier it gets room; from 8 on only where all others are shown in full, as ids are
 * @param join the other record that {@code path} is in, which a copy of the records may hold; null for the record itself
 * @param days whether {@code path} is a history of stages, of which the days since the present one was entered are shown
 */
public record Column(
        String header,
        String path,
        int width,
        int rank,
        @Nullable Join join,
        boolean days) {

    private static final int MOMENT = 16;
    private static final int SPARE = 8;

    /**
     * A column of the record itself.
     *
     * @param header what people call it
     * @param path where it is in the record
     * @param width the characters it needs to be of use
     * @param rank the lower, the earlier it gets room
     */
    public Column(String header, String path, int width, int rank) {
        this(header, path, width, rank, null, false);
    }

    /**
     * Leads to another record.
     *
     * @param table what a copy of such records is called: {@code applications}; of a history, the rows that hang on the
     *     record are meant
     * @param by where in the record the id is
     */
    public record Join(String table, String by) {}

    /** {@return each of the paths that are put side by side} */
    public List<String> paths() {
        return List.of(path.split(" (?![^\\[]*])", -1));
    }

    /** {@return whether it is shown only where there is room for all others in full} */
    public boolean isSpare() {
        return rank >= SPARE;
    }

    /** {@return the same column, shown only where there is room for all others in full} */
    public Column spare() {
        return isSpare() ? this : new Column(header, path, width, SPARE + rank, join, days);
    }

    /** {@return whether of a moment the day is enough} */
    public boolean isNarrow() {
        return width < MOMENT;
    }
}
