package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the connector beside the bare reference, and prints a table. {@code jmh} hands its arguments to JMH. */
@Command(
        name = "benchmarks/run",
        description = "Measures the connector beside a bare HttpClient 5 and Jackson program.",
        footer = {"", "benchmarks/run jmh [ARGUMENTS]  measures the small things with JMH; -h tells its arguments."})
public final class Main implements Callable<Integer> {

    private static final String FIGURES = "<!-- figures -->\n";
    private static final String END_OF_FIGURES = "<!-- end of figures -->\n";

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = {
                "What to measure; everything without it.",
                "a  all candidates to records",
                "b  the same as lines of JSON, by the command",
                "c  gets, one after the other",
                "d  gets in 32 threads",
                "e  slow pages with work to do for each",
                "f  memory and time as the number of candidates grows",
                "g  cold starts of the command",
                "h  calls to a service with a limit that the client is not told",
                "i  the same as b as CSV, beside lines of JSON",
                "j  gets in 16 threads, a few of which the service refuses by chance",
                "k  the context store of up to 1 000 000 applications, beside listing them into jq, which must be installed",
                "l  the MCP server, from its start to the first answer of its tool"
            })
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--rounds", paramLabel = "N", description = "How often the sides take turns; the default is 5.")
    private int rounds = 5;

    @Option(names = "--quick", description = "Little data and two rounds: tells whether it works, not how fast it is.")
    private boolean quick;

    @Option(names = "--write", paramLabel = "FILE", description = "Put the table between the marks in this file, too.")
    private @Nullable Path file;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private enum Part {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L
    }

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
        } else {
            CommandLine command = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
            System.exit(command.execute(args));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (rounds < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--rounds must be at least 1, not " + rounds);
        }
        Plan plan = quick ? Plan.quick() : Plan.full(rounds);
        Report report = new Report(
                Machine.describe() + ", " + plan.rounds() + " rounds, " + plan.shortRounds() + " of a, c, d, g and l");
        Path archives = Files.createTempDirectory("ashby-benchmarks");
        try (Servers servers = Servers.start(plan.candidates())) {
            new WarmParts(plan, servers, report).bytesOnly();
            Programs programs = new Programs(root(), archives, servers);
            for (Part part : new TreeSet<>(parts)) {
                System.err.println("measuring " + part + " ...");
                measure(part, plan, servers, programs, report);
            }
        } finally {
            delete(archives);
        }
        String table = report.markdown();
        System.out.print(table);
        if (file != null) {
            write(file, table);
        }
        return 0;
    }

    private static void measure(Part part, Plan plan, Servers servers, Programs programs, Report report)
            throws IOException, InterruptedException, ExecutionException {
        WarmParts warm = new WarmParts(plan, servers, report);
        ProcessParts processes = new ProcessParts(plan, servers, programs, report);
        switch (part) {
            case A -> warm.records();
            case B -> processes.lines();
            case C -> warm.gets();
            case D -> warm.concurrentGets();
            case E -> warm.slowPages();
            case F -> new Growth(plan, servers, programs, report).run();
            case G -> processes.starts();
            case H -> new Politeness(plan, report).run();
            case I -> processes.csv();
            case J -> warm.strayRefusals();
            case K -> new StoreParts(plan, programs, report).run();
            case L -> new McpStart(plan, servers, programs, report).run();
        }
    }

    /** The repository around the jar of the benchmarks. */
    private static Path root() {
        Path root = Path.of(System.getProperty("java.class.path"))
                .toAbsolutePath()
                .resolve("../../..")
                .normalize();
        if (!Files.isExecutable(root.resolve("ashby"))) {
            throw new IllegalStateException("Start the benchmarks with benchmarks/run.");
        }
        return root;
    }

    private static void write(Path file, String table) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(FIGURES);
        int to = text.indexOf(END_OF_FIGURES);
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no marks for the figures.");
        }
        String changed = text.substring(0, from + FIGURES.length()) + "\n" + table + "\n" + text.substring(to);
        Files.writeString(file, changed, StandardCharsets.UTF_8);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
