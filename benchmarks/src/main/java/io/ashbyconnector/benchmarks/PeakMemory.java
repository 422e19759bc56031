package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most memory that a process had resident so far.
 *
 * @param kib 0 where the system does not say
 */
record PeakMemory(long kib) {

    private static final Pattern HIGH_WATER_MARK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Asks a running process; only Linux answers. */
    static PeakMemory of(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.isReadable(status)) {
            return new PeakMemory(0);
        }
        Matcher mark = HIGH_WATER_MARK.matcher(Files.readString(status));
        return new PeakMemory(mark.find() ? Long.parseLong(mark.group(1)) : 0);
    }

    static String text(double kib) {
        return kib == 0 ? "not available" : String.format(Locale.ROOT, "%.0f MiB", kib / 1024);
    }
}
