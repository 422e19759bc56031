package io.ashbyconnector.execution;

import io.ashbyconnector.error.AshbyConnectorException;
import org.jspecify.annotations.Nullable;

/**
 * How far the filling of one table of a context store is.
 *
 * @param table such as {@code candidates}
 * @param records how many came so far
 * @param callsDone how many of the calls that need one record each were made; 0 where the table is read in pages
 * @param callsPlanned how many of them there are; 0 where the table is read in pages
 * @param phase where it stands
 * @param note what people should know, such as why a full pass was needed; null for nothing
 * @param failure why the table could not be read; null unless it failed
 */
public record SyncProgress(
        String table,
        long records,
        long callsDone,
        long callsPlanned,
        Phase phase,
        @Nullable String note,
        @Nullable AshbyConnectorException failure) {

    /**
     * Of a table that did not fail.
     *
     * @param table such as {@code candidates}
     * @param records how many came so far
     * @param callsDone how many of the calls that need one record each were made; 0 where the table is read in pages
     * @param callsPlanned how many of them there are; 0 where the table is read in pages
     * @param phase where it stands
     * @param note what people should know, such as why a full pass was needed; null for nothing
     */
    public SyncProgress(
            String table, long records, long callsDone, long callsPlanned, Phase phase, @Nullable String note) {
        this(table, records, callsDone, callsPlanned, phase, note, null);
    }

    /** Where the filling of a table stands. */
    public enum Phase {
        /** The first records of the table are being read. */
        STARTED,
        /** Some records of the table were read. */
        RUNNING,
        /** The table was read to its end. */
        DONE,
        /** The table could not be read, for the reason in the note. */
        FAILED
    }
}
