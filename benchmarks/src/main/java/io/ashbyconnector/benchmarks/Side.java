package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.List;

/** One of those that are compared. */
interface Side extends AutoCloseable {

    /** How many connections every side may have open. */
    int CONNECTIONS = 32;

    /** Reads all candidates into records and counts them in. */
    void candidates(Tally tally) throws IOException;

    /** The ids of the first candidates. */
    List<String> ids(int count) throws IOException;

    /** Reads one candidate into a record and counts it in. */
    void candidate(String id, Tally tally) throws IOException;

    @Override
    void close() throws IOException;

    /** A side by its name. */
    static Side of(String name, String baseUrl, String apiKey) {
        return switch (name) {
            case "connector" -> new ConnectorSide(baseUrl, apiKey);
            case "bare" -> new BareSide(baseUrl, apiKey);
            case "bytes" -> new BytesSide(baseUrl, apiKey);
            default -> throw new IllegalArgumentException("unknown side: " + name);
        };
    }
}
