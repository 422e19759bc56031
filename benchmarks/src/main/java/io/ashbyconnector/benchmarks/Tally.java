package io.ashbyconnector.benchmarks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts records, so that the sides can be held to the same answer, and works for each page's worth of them. */
final class Tally {

    private final long workNanosPerPage;
    private long records;
    private int checksum;

    Tally(long workNanosPerPage) {
        this.workNanosPerPage = workNanosPerPage;
    }

    void add(@Nullable String name) {
        records++;
        checksum = 31 * checksum + Objects.hashCode(name);
        if (workNanosPerPage > 0 && records % Recording.PAGE == 0) {
            work();
        }
    }

    private void work() {
        long end = System.nanoTime() + workNanosPerPage;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    long records() {
        return records;
    }

    int checksum() {
        return checksum;
    }
}
