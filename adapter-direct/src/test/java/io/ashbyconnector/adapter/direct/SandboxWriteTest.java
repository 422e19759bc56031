package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a write of unknown outcome ran, the service shows; and it ran once at most. */
class SandboxWriteTest {

    private static final String ADD_NOTE = "candidate.createNote";

    private final AshbySandbox sandbox = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(20));

    @TempDir
    private Path directory;

    private String candidate = "";
    private Map<String, Object> note = Map.of();
    private Catalog catalog = Catalog.ofAshby();

    @BeforeEach
    void writeCatalog() throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        Files.writeString(directory.resolve("common.json"), "{}");
        Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {}},
                 "actions": [
                   {"name": "list", "description": "All.", "operation": "candidate.list", "effect": "READ",
                    "answer": "PAGE", "record": "candidate.Candidate", "parameters": []},
                   {"name": "list_notes", "description": "All.", "operation": "candidate.listNotes", "effect": "READ",
                    "answer": "LIST", "parameters": [{"name": "candidateId", "type": "string"}]},
                   {"name": "create_note", "description": "A note.", "operation": "candidate.createNote",
                    "effect": "WRITE", "answer": "NOTHING", "parameters": [
                      {"name": "candidateId", "type": "string"}, {"name": "note", "type": "string"}]}]}
                """);
        catalog = Catalog.of(directory);
        candidate = anyId();
        note = Map.of("candidateId", candidate, "note", "Called back.");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private AshbyConnector connect() {
        return AshbyConnector.connect(
                ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
                        .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString())
                        .with(ConfigKey.HTTP_RESPONSE_TIMEOUT, "500ms")
                        .with(ConfigKey.HTTP_MAX_RETRIES, "2")
                        .with(ConfigKey.ALLOW_WRITES, "true"),
                new DirectAdapterProvider(),
                catalog);
    }

    private String anyId() {
        try (AshbyConnector ashby = connect()) {
            return ashby.execute("candidates", "list", Map.of())
                    .data()
                    .get(0)
                    .get("id")
                    .asString();
        }
    }

    private static int notes(AshbyConnector ashby, String candidate) {
        return ashby.execute("candidates", "list_notes", Map.of("candidateId", candidate))
                .data()
                .size();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.resetAfterOperation(), 1),
                Arguments.of(Fault.truncatedBody(), 1),
                Arguments.of(Fault.delay(Duration.ofSeconds(2)), 1),
                Arguments.of(Fault.reset(), 0),
                Arguments.of(Fault.status(503), 0),
                Arguments.of(Fault.html(200), 0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_write_of_unknown_outcome_ran_once_at_most(Fault fault, int ran) {
        sandbox.inject(fault.times(1).on(ADD_NOTE));
        try (AshbyConnector ashby = connect()) {
            int before = notes(ashby, candidate);

            assertThatThrownBy(() -> ashby.execute("candidates", "create_note", note))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("candidates.list");

            assertThat(notes(ashby, candidate) - before).isEqualTo(ran);
            assertThat(sandbox.requestCount(ADD_NOTE)).isEqualTo(1);
        }
    }
}
