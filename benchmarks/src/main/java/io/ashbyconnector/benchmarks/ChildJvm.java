package io.ashbyconnector.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A virtual machine that answers lines, and ends when its input does: also when this process dies. */
final class ChildJvm implements AutoCloseable {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final BufferedWriter tasks;
    private final BufferedReader answers;

    private ChildJvm(Process process) {
        this.process = process;
        this.tasks = process.outputWriter(StandardCharsets.US_ASCII);
        this.answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Starts a class of the benchmarks. */
    static ChildJvm start(List<String> flags, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        withoutConfiguration(builder.environment());
        return new ChildJvm(builder.start());
    }

    /** Removes what would change how a child behaves. */
    static void withoutConfiguration(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> name.matches("(ASHBY|AIRBYTE|HTTP)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS"));
    }

    /** Gives a task to a {@link Worker}. */
    WorkerAnswer ask(String task) throws IOException {
        tasks.write(task);
        tasks.newLine();
        tasks.flush();
        return WorkerAnswer.parse(line());
    }

    /** The next line that the child prints. */
    String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("A child process ended before it answered; see above");
        }
        return line;
    }

    PeakMemory peakMemory() throws IOException {
        return PeakMemory.of(process.pid());
    }

    @Override
    public void close() throws IOException {
        try {
            tasks.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
