package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * The process that all sides talk to.
 *
 * @param recorded where the recorded answers are served
 * @param live the sandbox that they were taken from
 */
record Servers(ChildJvm process, String recorded, String live, String apiKey) implements AutoCloseable {

    static Servers start(int candidates) throws IOException {
        ChildJvm process = ChildJvm.start(List.of("-Xmx1g"), RecordedServer.class, String.valueOf(candidates));
        String[] places = process.line().split(" ", 3);
        return new Servers(process, places[0], places[1], places[2]);
    }

    /** The base URL of a listing. */
    String listing(int candidates, int latencyMillis) {
        return recorded + "/" + candidates + "/" + latencyMillis;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
