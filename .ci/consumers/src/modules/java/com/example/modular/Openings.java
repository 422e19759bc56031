package com.example.modular;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.tool.AshbyTool;
import java.util.List;
import java.util.Map;

/** What a program in a module does with adapter-direct. */
final class Openings {

    private Openings() {}

    static List<String> titles(String baseUrl, String apiKey) {
        try (AshbyConnector ashby = AshbyConnector.connect(
                ConnectorConfig.fromMap(Map.of("ashby.api-key", apiKey, "ashby.base-url", baseUrl)))) {
            if (AshbyTool.of(ashby).call("{\"entity\": \"jobs\", \"action\": \"list\"}").isError()) {
                throw new IllegalStateException("The tool failed.");
            }
            return ashby.jobs().list().status(Job.Status.OPEN).stream().map(Job::title).toList();
        }
    }
}
