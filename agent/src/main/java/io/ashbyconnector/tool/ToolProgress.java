package io.ashbyconnector.tool;

import io.ashbyconnector.execution.SyncProgress;

/** Hears how far a call has come. */
@FunctionalInterface
public interface ToolProgress {

    /**
     * Called on the calling thread after each page that was fetched.
     *
     * @param records how many records were fetched by now
     * @param wanted how many were asked for; 0 when the call named no limit
     */
    void fetched(long records, long wanted);

    /**
     * Called on any thread while the call waits for a table of the context store to be brought up to date. Must not
     * block.
     *
     * @param progress how far the table is
     */
    default void synced(SyncProgress progress) {}
}
