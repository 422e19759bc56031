package io.ashbyconnector.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line, each run of which is a new process.
 *
 * @param command the program and its arguments
 * @param environment variables that are set for it
 */
record Program(List<String> command, Map<String, String> environment) {

    /** Flags that the launcher {@code ashby} starts Java with. */
    static final List<String> LAUNCHER_FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    /** Those that it adds for commands that ask the context store. */
    static final List<String> STORE_FLAGS = List.of("-Xlog:cds=off", "-Xms32m", "-Xmn32m");

    /** How long a run took, and what it needed. */
    record Run(double nanos, PeakMemory peak) {}

    /** A class in a jar, started as the launcher would. */
    static Program java(Path jar, String main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ChildJvm.JAVA);
        command.addAll(LAUNCHER_FLAGS);
        command.addAll(List.of("-cp", jar.toString(), main));
        command.addAll(List.of(arguments));
        return new Program(command, environment);
    }

    /** This program with one more flag for Java. */
    Program with(String flag) {
        List<String> more = new ArrayList<>(command);
        more.add(more.indexOf("-cp"), flag);
        return new Program(more, environment);
    }

    /** This program with one more jar on its class path. */
    Program alsoWith(Path jar) {
        List<String> more = new ArrayList<>(command);
        int path = more.indexOf("-cp") + 1;
        more.set(path, more.get(path) + File.pathSeparator + jar);
        return new Program(more, environment);
    }

    /** This program with its output put into another one. */
    Program into(String... filter) {
        List<String> more = new ArrayList<>(List.of(
                "bash",
                "-c",
                "set -o pipefail; \"${@:" + (filter.length + 1) + "}\" | \"${@:1:" + filter.length + "}\"",
                "bash"));
        more.addAll(List.of(filter));
        more.addAll(command);
        return new Program(more, environment);
    }

    /** An executable file. */
    static Program script(Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        return new Program(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** Runs it, and makes a class-data archive for its jar from the classes that it loads, as the launcher does. */
    Path archive(Path directory, String name) throws IOException, InterruptedException {
        Path classes = directory.resolve(name + ".classes");
        Path archive = directory.resolve(name + ".jsa");
        with("-Xshare:off").with("-XX:DumpLoadedClassList=" + classes).run();
        String jar = command.get(command.indexOf("-cp") + 1);
        List<String> dump = List.of(
                ChildJvm.JAVA,
                "-XX:+UseG1GC",
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar);
        new Program(dump, environment).run();
        return archive;
    }

    /** Runs it to its end, and throws away what it prints. */
    double run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(ProcessBuilder.Redirect.DISCARD);
        int exit = process.waitFor();
        long nanos = System.nanoTime() - start;
        check(exit);
        return nanos;
    }

    /**
     * Starts it as a server that reads a message of JSON-RPC a line, and sends it these, each when the one before was answered.
     * What has no id gets no answer.
     *
     * @return the nanoseconds from the start to the last answer
     */
    double exchange(List<String> messages) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.PIPE);
        double nanos;
        try (BufferedWriter toServer = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader fromServer = process.inputReader(StandardCharsets.UTF_8)) {
            for (String message : messages) {
                toServer.write(message + "\n");
                toServer.flush();
                String answer = message.contains("\"id\"") ? fromServer.readLine() : "";
                if (answer == null || answer.contains("\"error\"") || answer.contains("\"isError\":true")) {
                    throw new IllegalStateException(command + " answered " + message + " with " + answer);
                }
            }
            nanos = System.nanoTime() - start;
        }
        check(process.waitFor());
        return nanos;
    }

    /** Runs it to its end, and watches its memory. */
    Run watchedRun() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(ProcessBuilder.Redirect.DISCARD);
        PeakMemory peak = new PeakMemory(0);
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            PeakMemory now = PeakMemory.of(process.pid());
            peak = now.kib() > peak.kib() ? now : peak;
        }
        long nanos = System.nanoTime() - start;
        check(process.exitValue());
        return new Run(nanos, peak);
    }

    /** A digest of what it prints. */
    String digest() throws IOException, InterruptedException {
        Process process = start(ProcessBuilder.Redirect.PIPE);
        try (InputStream out = process.getInputStream();
                DigestInputStream digested = new DigestInputStream(out, MessageDigest.getInstance("SHA-256"))) {
            byte[] block = new byte[1 << 16];
            while (digested.read(block) >= 0) {
                // The digest sees it.
            }
            check(process.waitFor());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Process start(ProcessBuilder.Redirect output) throws IOException {
        return start(ProcessBuilder.Redirect.from(new File("/dev/null")), output);
    }

    private Process start(ProcessBuilder.Redirect input, ProcessBuilder.Redirect output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(new File(System.getProperty("java.io.tmpdir")));
        ChildJvm.withoutConfiguration(builder.environment());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void check(int exit) {
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit + " of " + Arrays.toString(command.toArray()));
        }
    }
}
