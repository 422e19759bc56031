package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Questions to a store, and how it is filled for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreTest {

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(120).today(LocalDate.of(2026, 9, 30)));

    @TempDir
    Path folder;

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private ConnectorConfig config() {
        return ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString());
    }

    private ConnectorConfig config(Path store) {
        return config().with(ConfigKey.STORE, store.toString());
    }

    @Test
    void answersFromTablesThatTheStatementNames() {
        try (AshbyConnector ashby = AshbyConnector.connect(config())) {
            Page<JsonNode> page = ashby.store().sql("select count(*) as n from candidates");
            assertThat(page.records().get(0).path("n").asLong()).isEqualTo(120);
            assertThat(page.meta().asOf()).isNotNull();
            assertThat(page.meta().notices()).anyMatch(notice -> notice.contains("ASHBY_STORE"));
        }
    }

    @Test
    void keepsAFileThatAnotherConnectorAnswersFrom() {
        Path store = folder.resolve("a.duckdb");
        try (AshbyConnector ashby = AshbyConnector.connect(config(store))) {
            List<Replica.Table> tables = ashby.store().sync("candidates", "applications");
            assertThat(tables).extracting(Replica.Table::name).contains("candidates", "candidate_email_addresses");
        }
        sandbox.clearRequests();
        try (AshbyConnector ashby = AshbyConnector.connect(config(store))) {
            assertThat(ashby.store()
                            .sql(
                                    "select c.name, a.status, a.current_interview_stage_title from candidates c join applications a on a.candidate_id = c.id limit 3")
                            .records())
                    .hasSize(3);
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void fillsWhatHangsOnEachRecord() {
        try (AshbyConnector ashby = AshbyConnector.connect(config(folder.resolve("b.duckdb")))) {
            Page<JsonNode> page =
                    ashby.store().sql("select count(distinct application_id) as n from application_history");
            assertThat(page.records().get(0).path("n").asInt()).isEqualTo(sandbox.applicationCount());
        }
    }
}
