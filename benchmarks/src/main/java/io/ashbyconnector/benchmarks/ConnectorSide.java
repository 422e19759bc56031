package io.ashbyconnector.benchmarks;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.List;
import java.util.Map;

/** The connector, in direct mode. */
final class ConnectorSide implements Side {

    private final AshbyConnector ashby;

    ConnectorSide(String baseUrl, String apiKey) {
        ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.mode",
                "direct",
                "ashby.base-url",
                baseUrl,
                "ashby.api-key",
                apiKey,
                "http.max-connections",
                String.valueOf(CONNECTIONS))));
    }

    @Override
    public void candidates(Tally tally) {
        ashby.candidates().stream().forEach(candidate -> tally.add(candidate.name()));
    }

    @Override
    public List<String> ids(int count) {
        return ashby.candidates().stream().limit(count).map(Candidate::id).toList();
    }

    @Override
    public void candidate(String id, Tally tally) {
        tally.add(ashby.candidates().get(id).name());
    }

    @Override
    public void close() {
        ashby.close();
    }
}
