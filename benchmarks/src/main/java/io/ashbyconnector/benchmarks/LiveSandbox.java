package io.ashbyconnector.benchmarks;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** A sandbox in a process of its own, for what needs another size than the recorded one. */
final class LiveSandbox implements AutoCloseable {

    /** How many applications a candidate has, on average. */
    private static final double APPLICATIONS = 1.4;

    private final ChildJvm process;
    private final String url;

    private LiveSandbox(ChildJvm process, String url) {
        this.process = process;
        this.url = url;
    }

    static LiveSandbox ofApplications(int applications) throws IOException {
        String candidates = String.valueOf(Math.round(applications / APPLICATIONS));
        ChildJvm process = ChildJvm.start(List.of("-Xmx2g"), LiveSandbox.class, candidates);
        return new LiveSandbox(process, process.line());
    }

    String url() {
        return url;
    }

    /** Takes how many candidates there are, says where it is, and serves until its input ends. */
    public static void main(String[] args) throws IOException {
        try (AshbySandbox sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(Integer.parseInt(args[0])))) {
            System.out.println(sandbox.baseUri());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
