package io.ashbyconnector.adapter.hosted;

import static io.ashbyconnector.api.Filter.eq;
import static io.ashbyconnector.api.Filter.fuzzy;
import static io.ashbyconnector.api.Filter.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateRow;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.ConnectorAdministration.NewConnector;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import io.ashbyconnector.sandbox.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a user does in hosted mode, against a server that behaves like the Agent API, with direct mode to compare. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxJourneyTest {

    private static final Catalog CATALOG = Catalog.ofAshby();
    private final AgentSandboxBackend backend = new AgentSandboxBackend();
    private final AshbyConnector direct = AshbyConnector.connect(backend.directConfig());
    private final RecordDecoders decoders = new RecordDecoders();
    private final AshbyConnector hosted = AshbyConnector.connect(backend.config());

    @BeforeEach
    void reset() {
        backend.sandbox().clearFaults();
    }

    @AfterAll
    void stop() {
        hosted.close();
        direct.close();
        backend.close();
    }

    static Stream<Entity> entities() {
        Capabilities offered = new HostedAdapterProvider().capabilities(CATALOG);
        return CATALOG.entities().stream().filter(entity -> offered.supports(entity.name(), "list"));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void both_modes_list_the_same_records(Entity entity) {
        List<JsonNode> records = all(hosted, entity);

        assertThat(records).isNotEmpty().isEqualTo(all(direct, entity));
        assertThat(records).extracting(each -> each.path("id").asString()).isEqualTo(backend.ids(entity.name()));
    }

    private List<JsonNode> all(AshbyConnector connector, Entity entity) {
        return connector
                .pages(entity.name(), "list", Map.of("limit", 100), decoders.of(JsonNode.class))
                .flatMap(page -> page.records().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void both_modes_page_alike(Entity entity) {
        Map<String, Object> params = Map.of("limit", 7);

        ExecutionResult ours = hosted.execute(entity.name(), "list", params);
        ExecutionResult theirs = direct.execute(entity.name(), "list", params);

        assertThat(ours.data()).isEqualTo(theirs.data());
        assertThat(Objects.requireNonNull(ours.meta()).hasMore())
                .isEqualTo(Objects.requireNonNull(theirs.meta()).hasMore());
    }

    static Stream<Entity> readableEntities() {
        Capabilities capabilities = new HostedAdapterProvider().capabilities(CATALOG);
        return entities()
                .filter(entity -> entity.actionNames().contains("get"))
                .filter(entity -> capabilities.supports(entity.name(), "get"));
    }

    @ParameterizedTest
    @MethodSource("readableEntities")
    void both_modes_read_the_same_record(Entity entity) {
        Action get = CATALOG.action(entity, "get");
        String parameter = get.parameters().get(0).name();
        backend.ids(entity.name()).stream().limit(12).forEach(id -> {
            Map<String, Object> params = Map.of(parameter, id);
            assertThat(hosted.execute(entity.name(), "get", params).data())
                    .isEqualTo(direct.execute(entity.name(), "get", params).data());
        });
    }

    @ParameterizedTest
    @MethodSource("readableEntities")
    void both_modes_miss_the_same_record(Entity entity) {
        Action get = CATALOG.action(entity, "get");
        Map<String, Object> params = Map.of(get.parameters().get(0).name(), "11111111-1111-4111-8111-111111111111");

        NotFoundException ours = notFound(hosted, entity, params);
        NotFoundException theirs = notFound(direct, entity, params);

        assertThat(ours.code()).isEqualTo(theirs.code()).endsWith("_not_found");
    }

    private static NotFoundException notFound(AshbyConnector connector, Entity entity, Map<String, Object> params) {
        return catchThrowableOfType(NotFoundException.class, () -> connector.execute(entity.name(), "get", params));
    }

    @Test
    void fields_are_selected() {
        String id = backend.ids("candidates").get(0);

        JsonNode page = hosted.execute(
                        "candidates", "list", Map.of("limit", 3, "select_fields", List.of("id", "source.title")))
                .data();
        page.forEach(candidate -> assertThat(candidate.propertyNames()).isSubsetOf("id", "source"));

        JsonNode selected = hosted.execute(
                        "candidates", "get", Map.of("id", id, "select_fields", List.of("id", "name")))
                .data();
        assertThat(selected.propertyNames()).containsExactlyInAnyOrder("id", "name");

        JsonNode without = hosted.execute("candidates", "get", Map.of("id", id, "exclude_fields", List.of("name")))
                .data();
        assertThat(without.has("name")).isFalse();
        assertThat(without.has("id")).isTrue();

        assertThatThrownBy(() -> hosted.execute(
                        "candidates",
                        "get",
                        Map.of("id", "11111111-1111-4111-8111-111111111111", "select_fields", List.of("id"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_swallowed_failure_is_no_data() {
        Fault denied = Fault.errorEnvelope("missing_endpoint_permission", "No").times(10);
        backend.sandbox().inject(denied.on("candidate.list"));
        backend.sandbox().inject(denied.on("candidate.info"));

        assertThatThrownBy(() -> hosted.candidates().page())
                .isExactlyInstanceOf(ApiException.class)
                .hasMessageContaining("Ashby most likely refused");
        assertThatThrownBy(() -> hosted.candidates().get("c0000000-0000-4000-8000-000000000001"))
                .isInstanceOf(PermissionException.class);
    }

    @Test
    void the_context_store_is_searched() {
        Candidate known = direct.candidates().page().records().get(0);

        Page<CandidateRow> found =
                hosted.candidates().contextStoreSearch(eq("id", known.id())).page();
        assertThat(found.records()).extracting(CandidateRow::name).containsExactly(known.name());

        List<String> ids = hosted
                .candidates()
                .contextStoreSearch(not(fuzzy("name", "nobody at all")))
                .fields("id")
                .ascending("id")
                .limit(50)
                .stream()
                .map(CandidateRow::id)
                .toList();
        assertThat(ids).isSorted().containsExactlyInAnyOrderElementsOf(backend.ids("candidates"));

        assertThat(hosted.applications().contextStoreSearch(eq("status", "Archived")).stream())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.archiveReason()).isNotNull());
    }

    @Test
    void a_connector_lives_from_creation_to_deletion() {
        try (AshbyConnector elsewhere =
                AshbyConnector.connect(backend.config().with(ConfigKey.AIRBYTE_WORKSPACE_NAME, "brand-new"))) {
            ConnectorAdministration connectors = elsewhere.connectors();
            NewConnector wanted =
                    new NewConnector(Secret.of(backend.sandbox().apiKey()), LocalDate.of(2026, 1, 1), "Brand new");
            assertThat(connectors.check(wanted).good()).isTrue();
            assertThatThrownBy(() -> elsewhere.users().page()).isInstanceOf(ConfigurationException.class);

            StoredConnector created = connectors.create(wanted);

            assertThat(created.name()).isEqualTo("Brand new");
            assertThat(created.startDate()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(connectors.list()).extracting(StoredConnector::id).containsExactly(created.id());
            assertThat(connectors.get(created.id())).isEqualTo(created);
            assertThat(connectors.inspect(created.id()).name()).isEqualTo("Brand new");
            assertThat(connectors.update(created.id(), "Renamed", null).name()).isEqualTo("Renamed");
            assertThat(elsewhere.users().page().records()).isNotEmpty();
            assertThat(elsewhere.check().details().get("connector")).startsWith(created.id());
            assertThat(connectors.scopedToken().reveal()).isNotBlank();

            connectors.delete(created.id());
            assertThatThrownBy(() -> elsewhere.users().page()).isInstanceOf(ConfigurationException.class);
        }
    }

    @Test
    void a_token_that_the_service_forgets_is_replaced() {
        hosted.users().page();
        int tokens = backend.sandbox().requestCount("airbyte.token");
        backend.sandbox().inject(Fault.status(401).on("airbyte.execute"));

        assertThat(hosted.users().page().records()).isNotEmpty();
        assertThat(backend.sandbox().requestCount("airbyte.token")).isEqualTo(tokens + 1);
    }
}
