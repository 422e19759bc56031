package com.example.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class NightlyExportTest {

    private static final Instant FIRST = Instant.parse("2026-09-30T02:00:00.123Z");
    private static final Instant SECOND = Instant.parse("2026-10-01T02:00:00Z");

    @RegisterExtension
    final AshbySandboxExtension extension = new AshbySandboxExtension();

    @TempDir
    private Path warehouse;

    private static AshbyConnector connect(AshbySandbox sandbox) {
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url",
                sandbox.baseUri().toString(),
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.allow-writes",
                "true",
                "http.max-retries",
                "0")));
    }

    private List<String> files(String entity) throws IOException {
        try (Stream<Path> files = Files.list(warehouse.resolve(entity))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everything_comes_in_the_first_night_and_changes_in_the_next(AshbySandbox sandbox) throws IOException {
        try (AshbyConnector ashby = connect(sandbox)) {
            long candidates = ashby.candidates().stream().count();
            Path first = NightlyExport.export(ashby, "candidates", warehouse, FIRST);
            assertThat(Files.readAllLines(first)).hasSize((int) candidates);

            Candidate ada = ashby.candidates().create("Ada Lovelace");
            Path second = NightlyExport.export(ashby, "candidates", warehouse, SECOND);
            assertThat(Files.readAllLines(second)).singleElement().asString().contains(ada.id(), "Ada Lovelace");
        }
        assertThat(files("candidates"))
                .containsExactly("2026-09-30T02-00-00Z.full.jsonl", "2026-10-01T02-00-00Z.jsonl", "state.json");
    }

    @Test
    void a_night_that_fails_is_made_up_for(AshbySandbox sandbox) throws IOException {
        try (AshbyConnector ashby = connect(sandbox)) {
            long jobs = ashby.jobs().stream().count();
            sandbox.inject(Fault.status(503));
            assertThatThrownBy(() -> NightlyExport.export(ashby, "jobs", warehouse, FIRST))
                    .isInstanceOf(AshbyConnectorException.class);
            assertThat(files("jobs")).containsExactly("running.part");

            Path file = NightlyExport.export(ashby, "jobs", warehouse, SECOND);
            assertThat(Files.readAllLines(file)).hasSize((int) jobs);
            assertThat(files("jobs")).containsExactly("2026-10-01T02-00-00Z.full.jsonl", "state.json");
        }
    }
}
