package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only a process of its own can show: signals, and pipes that close. */
class ProcessTest {

    private static AshbySandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(100_000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Process ashby(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ASHBY_BASE_URL", sandbox.baseUri().toString());
        builder.environment().put("ASHBY_API_KEY", sandbox.apiKey());
        return builder.start();
    }

    @Test
    void an_interrupt_ends_with_130_and_leaves_whole_lines() throws Exception {
        Process process = ashby("candidates", "list", "--all", "-o", "jsonl");
        StringBuilder received = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            received.append(lines.readLine()).append('\n');
            interrupt(process);
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                received.append((char) c);
            }
        }

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(received.toString()).endsWith("}\n");
        assertThat(received.toString().lines())
                .hasSizeLessThan(100_000)
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").endsWith("}"));
        assertThat(process.errorReader().lines()).isEmpty();
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void a_reader_that_has_enough_ends_it_quietly() throws Exception {
        Process process = ashby("candidates", "list", "--all", "-o", "jsonl");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("{\"id\":");
        }

        assertThat(process.waitFor()).isZero();
        assertThat(process.errorReader().lines()).isEmpty();
    }
}
