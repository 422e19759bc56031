package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Where and when figures were measured. */
final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Today, the processors, what else they do, the system and the JDK, in one line. */
    static String describe() throws IOException {
        return LocalDate.now(ZoneOffset.UTC) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), "
                + String.format(
                        Locale.ROOT,
                        "load %.1f before the start, ",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                + System.getProperty("os.name") + ", "
                + System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(CPUS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        }
    }
}
