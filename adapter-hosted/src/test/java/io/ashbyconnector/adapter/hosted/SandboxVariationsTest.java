package io.ashbyconnector.adapter.hosted;

import static io.ashbyconnector.api.Filter.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateRow;
import io.ashbyconnector.port.ConnectorAdministration.NewConnector;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.sandbox.agentapi.AgentApiOptions;
import io.ashbyconnector.sandbox.agentapi.AgentVariation;
import io.ashbyconnector.sandbox.agentapi.ErrorDialect;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of the Agent API that differ from one another are all served by the same client. */
class SandboxVariationsTest {

    private static final int CANDIDATES = 30;
    private static final String UNKNOWN = "11111111-1111-4111-8111-111111111111";

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    private AshbySandbox start(AgentApiOptions options) {
        AshbySandbox sandbox = AshbySandbox.start(SandboxOptions.defaults()
                .today(LocalDate.of(2026, 9, 30))
                .candidates(CANDIDATES)
                .agentApi(options));
        opened.add(sandbox);
        return sandbox;
    }

    private AshbyConnector connect(ConnectorConfig config) {
        AshbyConnector connector = AshbyConnector.connect(config.with(ConfigKey.HTTP_MAX_RETRIES, "0"));
        opened.add(connector);
        return connector;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_CONNECTOR_METADATA")
    void every_version_is_read_alike(AgentVariation variation) {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().with(variation));
        AshbyConnector connector = connect(AgentSandboxBackend.config(sandbox));
        int limit = 7;

        List<String> ids = connector.candidates().list().limit(limit).stream()
                .map(Candidate::id)
                .toList();
        assertThat(ids).hasSize(CANDIDATES).doesNotHaveDuplicates();
        Candidate first = connector.candidates().get(ids.get(0));
        assertThat(first.id()).isEqualTo(ids.get(0));
        assertThat(connector.candidates().contextStoreSearch().ascending("id").limit(limit).stream())
                .extracting(CandidateRow::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(connector
                        .candidates()
                        .contextStoreSearch(eq("name", first.name()))
                        .page()
                        .records())
                .extracting(CandidateRow::id)
                .contains(first.id());
        assertThat(connector
                        .applications()
                        .contextStoreSearch(eq("status", "Archived"))
                        .page()
                        .records())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.archiveReason()).isNotNull());
        assertThatThrownBy(() -> connector.candidates().get(UNKNOWN)).isInstanceOf(AshbyConnectorException.class);
        assertThat(connector.check().modules()).isNotEmpty();
    }

    @Test
    void an_array_without_metadata_does_not_show_what_follows_it() {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().with(AgentVariation.NO_CONNECTOR_METADATA));
        AshbyConnector connector = connect(AgentSandboxBackend.config(sandbox));

        assertThatThrownBy(() -> connector.candidates().page()).isInstanceOf(BadResponseException.class);
        assertThat(connector.archiveReasons().page().records()).isNotEmpty();
        assertThat(connector.users().contextStoreSearch().page().records()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(AgentVariation.class)
    void every_version_stores_connectors(AgentVariation variation) {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().with(variation));
        AshbyConnector connector = connect(
                AgentSandboxBackend.config(sandbox).with(ConfigKey.AIRBYTE_WORKSPACE_NAME, "new workspace & more"));

        StoredConnector created = connector
                .connectors()
                .create(new NewConnector(Secret.of(sandbox.apiKey()), LocalDate.of(2026, 1, 1), "Mine"));

        assertThat(connector.connectors().list())
                .extracting(StoredConnector::id)
                .containsExactly(created.id());
        assertThat(connector.sources().page().records()).isNotEmpty();
        connector.connectors().delete(created.id());
        assertThat(connector.connectors().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ErrorDialect.class)
    void every_dialect_of_errors_says_what_is_wrong(ErrorDialect dialect) {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().errors(dialect));
        AshbyConnector connector = connect(AgentSandboxBackend.config(sandbox));

        assertThatThrownBy(() -> connector.execute(
                        "candidates",
                        "context_store_search",
                        Map.of("query", Map.of("filter", Map.of("resembles", Map.of("name", "x"))))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("resembles");
        AuthenticationException refused = catchThrowableOfType(
                AuthenticationException.class,
                () -> connect(AgentSandboxBackend.config(sandbox)
                                .with(ConfigKey.AIRBYTE_CLIENT_SECRET, "wrong-secret-1"))
                        .users()
                        .page());
        assertThat(refused)
                .hasMessageStartingWith("airbyte.token: ")
                .hasMessageContaining("the client secret from airbyte.client-secret (given in code)")
                .message()
                .doesNotContain("wrong-secret-1");
    }

    @Test
    void the_older_name_of_the_scope_finds_the_connector() {
        AshbySandbox sandbox = start(AgentApiOptions.defaults());
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "airbyte.client-id", sandbox.clientId(),
                "airbyte.client-secret", sandbox.clientSecret(),
                "airbyte.external-user-id", sandbox.workspaceName(),
                "airbyte.base-url", sandbox.baseUri().toString()));

        assertThat(connect(config).users().page().records()).isNotEmpty();
    }

    @Test
    void an_ambiguous_organization_names_the_key_to_set() {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().with(AgentVariation.AMBIGUOUS_ORGANIZATION));
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "airbyte.client-id", sandbox.clientId(),
                "airbyte.client-secret", sandbox.clientSecret(),
                "airbyte.base-url", sandbox.baseUri().toString()));

        assertThatThrownBy(() -> connect(config).users().page())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("airbyte.organization-id");
    }

    @Test
    void tokens_that_expire_at_once_are_refused_once() {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().tokenLifetime(Duration.ZERO));

        assertThatThrownBy(() ->
                        connect(AgentSandboxBackend.config(sandbox)).users().page())
                .isInstanceOf(AuthenticationException.class);
        assertThat(sandbox.requestCount("airbyte.token")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 503})
    void a_store_that_is_not_ready_says_so_and_lists_still_work(int status) {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().storeNotReady(status));
        AshbyConnector connector = connect(AgentSandboxBackend.config(sandbox));

        assertThatThrownBy(() -> connector.users().contextStoreSearch().page()).isInstanceOf(ApiException.class);
        assertThat(connector.users().page().records()).isNotEmpty();
    }

    @Test
    void a_connector_that_is_being_deleted_is_still_listed() {
        AshbySandbox sandbox = start(AgentApiOptions.defaults().deletionTime(Duration.ofHours(1)));
        AshbyConnector connector = connect(AgentSandboxBackend.config(sandbox));
        String id = sandbox.connectorId();

        connector.connectors().delete(id);

        assertThat(connector.connectors().list())
                .extracting(StoredConnector::id)
                .containsExactly(id);
    }
}
