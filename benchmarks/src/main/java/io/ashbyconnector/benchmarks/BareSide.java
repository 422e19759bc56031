package io.ashbyconnector.benchmarks;

import io.ashbyconnector.benchmarks.bare.BareClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The hand-written reference. */
final class BareSide implements Side {

    private final BareClient client;

    BareSide(String baseUrl, String apiKey) {
        client = new BareClient(baseUrl, apiKey, CONNECTIONS);
    }

    @Override
    public void candidates(Tally tally) throws IOException {
        client.candidates(person -> tally.add(person.name()));
    }

    @Override
    public List<String> ids(int count) throws IOException {
        List<String> ids = new ArrayList<>();
        client.candidates(person -> ids.add(Objects.requireNonNull(person.id())));
        return ids.subList(0, count);
    }

    @Override
    public void candidate(String id, Tally tally) throws IOException {
        tally.add(client.candidate(id).name());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
