package io.ashbyconnector.tool;

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
}
