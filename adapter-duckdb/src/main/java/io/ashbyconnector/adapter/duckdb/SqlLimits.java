package io.ashbyconnector.adapter.duckdb;

import java.time.Duration;

/**
 * How much one statement may take.
 *
 * @param time until it is stopped
 * @param rows that are answered; more are cut off, and the answer says so
 * @param bytes of JSON that are answered, likewise
 */
record SqlLimits(Duration time, int rows, int bytes) {

    static final Duration TIME = Duration.ofSeconds(30);
    static final int ROWS = 1000;
    static final int BYTES = 8 << 20;

    /** Those of a statement that comes with none of its own. */
    static SqlLimits defaults() {
        return new SqlLimits(TIME, ROWS, BYTES);
    }
}
