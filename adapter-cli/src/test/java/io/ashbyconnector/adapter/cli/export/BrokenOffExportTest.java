package io.ashbyconnector.adapter.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.Main;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that ends anywhere loses nothing: the next one leaves the files that one in peace would have left. */
class BrokenOffExportTest {

    private static final int SEEDS = Integer.getInteger("kill.seeds", 10);
    private static final int EVENTS = 12;
    private static final List<String> ENTITIES = List.of("applications", "candidates", "sources");
    private static final Set<ExportFormat> FORMATS = Set.of(ExportFormat.values());

    private static AshbySandbox sandbox;

    @TempDir
    private static Path directory;

    private static Map<String, String> expected;

    @BeforeAll
    static void start() throws IOException {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(20).today(LocalDate.of(2026, 9, 30)));
        Path peace = directory.resolve("peace");
        run(peace, FORMATS, new Ending(Integer.MAX_VALUE, () -> {}));
        expected = files(peace);
        assertThat(expected).hasSize(ENTITIES.size() * FORMATS.size());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    /** Does something at the nth thing that it hears, or at the nth file. */
    private static final class Ending implements Export.Watcher {

        private final AtomicInteger left;
        private final Runnable end;
        private final boolean filesOnly;

        Ending(int events, Runnable end) {
            this(events, end, false);
        }

        Ending(int events, Runnable end, boolean filesOnly) {
            this.left = new AtomicInteger(events);
            this.end = end;
            this.filesOnly = filesOnly;
        }

        private void hear() {
            if (left.getAndDecrement() == 0) {
                end.run();
            }
        }

        @Override
        public void onSync(SyncProgress progress) {
            if (!filesOnly) {
                hear();
            }
        }

        @Override
        public void onFile(String name) {
            hear();
        }
    }

    /** What no code expects. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static List<Export.Entity> run(Path folder, Set<ExportFormat> formats, Export.Watcher watcher) {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                ConfigKey.ASHBY_BASE_URL.name(), sandbox.baseUri().toString(),
                ConfigKey.ASHBY_API_KEY.name(), sandbox.apiKey(),
                ConfigKey.HTTP_MAX_RETRIES.name(), "0",
                ConfigKey.STORE.name(), ExportFolder.store(folder).toString()));
        JsonCodec json = new JsonCodec();
        try (AshbyConnector ashby = AshbyConnector.connect(config);
                ExportFolder opened = ExportFolder.open(folder, json)) {
            Export.Source source =
                    new Export.Source("test", ashby.mode(), sandbox.baseUri().toString(), ashby.account());
            return new Export(
                            opened, ashby.store().replica(), ashby.catalog(), json, Clock.systemUTC(), source, watcher)
                    .run(ENTITIES, formats, ashby.options());
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(each.getFileName().toString(), Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        files.remove("manifest.json");
        return files;
    }

    private static Ending ending(int kind, Random dice) {
        Thread exporting = Thread.currentThread();
        return switch (kind) {
            case 0 -> new Ending(dice.nextInt(EVENTS), exporting::interrupt);
            case 1 ->
                new Ending(
                        dice.nextInt(EVENTS), () -> sandbox.inject(Fault.reset().times(Integer.MAX_VALUE)));
            default ->
                new Ending(
                        dice.nextInt(ENTITIES.size()),
                        () -> {
                            throw new Crash();
                        },
                        true);
        };
    }

    @Test
    void wherever_it_ends_the_next_one_leaves_the_same_files() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            Path folder = directory.resolve("seed-" + seed);
            Set<ExportFormat> formats = ExportFormat.of(ExportFormat.names().get(dice.nextInt(FORMATS.size())));
            try {
                run(folder, formats, ending(seed % 3, dice));
            } catch (AshbyConnectorException | Crash ended) {
                // anywhere
            } finally {
                Thread.interrupted();
                sandbox.clearFaults();
            }
            assertThat(expected).as("what seed %s left", seed).containsAllEntriesOf(files(folder));

            List<Export.Entity> entities = run(folder, formats, new Ending(Integer.MAX_VALUE, () -> {}));

            assertThat(entities).as("seed %s", seed).allMatch(entity -> entity.failure() == null);
            Map<String, String> wanted = new TreeMap<>(expected);
            wanted.keySet()
                    .removeIf(
                            file -> !formats.contains(ExportFormat.ofFile(file).orElseThrow()));
            assertThat(files(folder)).as("seed %s", seed).isEqualTo(wanted);
            assertThat(folder.resolve(".ashby/tmp")).isEmptyDirectory();
        }
    }

    @Test
    void a_process_that_is_killed_leaves_what_the_next_one_goes_on_from() throws Exception {
        Path folder = directory.resolve("killed");
        for (int lines : List.of(5, 25, 45)) {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "--verbose",
                    "export",
                    folder.toString(),
                    "applications",
                    "candidates",
                    "sources");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("ASHBY_BASE_URL", sandbox.baseUri().toString());
            builder.environment().put("ASHBY_API_KEY", sandbox.apiKey());
            Process process = builder.start();
            try (BufferedReader log = process.errorReader(StandardCharsets.UTF_8)) {
                for (int i = 0; i < lines && log.readLine() != null; i++) {
                    // it is under way
                }
                process.destroyForcibly().waitFor();
            }
            if (Files.isDirectory(folder)) {
                assertThat(expected).containsAllEntriesOf(files(folder));
            }
        }
        run(folder, FORMATS, new Ending(Integer.MAX_VALUE, () -> {}));

        assertThat(files(folder)).isEqualTo(expected);
    }
}
