package io.ashbyconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import io.ashbyconnector.api.Filter;
import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.memory.MemoryAdapterProvider;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.wiring.AshbyConnectorModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The face of the connector, over an adapter that holds its records in memory. */
class AshbyConnectorTest {

    private static final Catalog CATALOG = Catalog.ofAshby();

    private static AshbyConnector connect(int size) {
        return AshbyConnector.connect(
                ConnectorConfig.fromMap(Map.of("ashby.mode", "memory", "memory.size", String.valueOf(size))));
    }

    @Test
    void a_list_is_an_array_with_meta_and_a_get_is_the_record() {
        try (AshbyConnector ashby = connect(3)) {
            ExecutionResult page = ashby.execute("candidates", "list", Map.of("limit", 2));
            assertThat(page.data().isArray()).isTrue();
            assertThat(page.data()).hasSize(2);
            assertThat(page.meta()).isEqualTo(new PageMeta("2", true, null));

            ExecutionResult record = ashby.execute("candidates", "get", Map.of("id", "c1"));
            assertThat(record.data().get("name").asString()).isEqualTo("Candidate 1");
            assertThat(record.meta()).isNull();
        }
    }

    @Test
    void null_parameters_count_as_not_given() {
        Map<String, Object> params = new HashMap<>();
        params.put("cursor", null);
        try (AshbyConnector ashby = connect(1)) {
            assertThat(ashby.execute("candidates", "list", params).data()).hasSize(1);
        }
    }

    @Test
    void typed_queries_give_records_pages_and_streams() {
        try (AshbyConnector ashby = connect(5)) {
            assertThat(ashby.candidates().get("c4").name()).isEqualTo("Candidate 4");
            Page<Candidate> page = ashby.candidates().list().limit(3).page();
            assertThat(page).extracting(Candidate::id).containsExactly("c0", "c1", "c2");
            assertThat(page.cursor()).isEqualTo("3");
            assertThat(ashby.candidates().list().limit(3).cursor("3").page().hasMore())
                    .isFalse();
            assertThat(ashby.candidates().stream())
                    .extracting(Candidate::id)
                    .containsExactly("c0", "c1", "c2", "c3", "c4");
            List<String> iterated = new ArrayList<>();
            for (Candidate candidate : ashby.candidates()) {
                iterated.add(candidate.id());
            }
            assertThat(iterated).hasSize(5);
            assertThat(ashby.pages("candidates", "list", Map.of(), parser -> parser.getString()))
                    .hasSize(3);
        }
    }

    @Test
    void a_decoder_of_the_callers_gets_one_record_or_pages() {
        try (AshbyConnector ashby = connect(5)) {
            assertThat(ashby.<String>get("candidates", "get", Map.of("id", "c4"), parser -> "decoded"))
                    .isEqualTo("decoded");
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ashby.get("candidates", "list", Map.of(), parser -> "decoded"))
                    .withMessageContaining("pages()");
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_is_an_input_like_any_other_wrong_one() {
        try (AshbyConnector ashby = connect(1)) {
            Map<String, Object> nullName = new HashMap<>();
            nullName.put(null, "x");
            String none = null;
            List<ThrowingCallable> calls = List.of(
                    () -> ashby.candidates().get(none),
                    () -> ashby.candidates().get((Map<String, ?>) null),
                    () -> ashby.execute(null, "list", Map.of()),
                    () -> ashby.execute("candidates", null, Map.of()),
                    () -> ashby.execute("candidates", "list", null),
                    () -> ashby.execute("candidates", "list", nullName),
                    () -> ashby.pages("candidates", "list", Map.of(), null),
                    () -> ashby.get("candidates", "get", Map.of("id", "c0"), null),
                    () -> ashby.entitySchema(null),
                    () -> ashby.candidates().list().cursor(null),
                    () -> ashby.candidates().list().createdAfter(null),
                    () -> ashby.candidates().list().syncToken(null),
                    () -> ashby.applications().list().jobId(null),
                    () -> ashby.applications().list().status(null),
                    () -> ashby.applications().list().expand((String[]) null),
                    () -> ashby.applications().list().expand(none).page(),
                    () -> ashby.jobs().list().status((Job.Status) null),
                    () -> ashby.jobPostings().list().location(null),
                    () -> ashby.candidates().contextStoreSearch(null),
                    () -> ashby.candidates().contextStoreSearch().ascending(null),
                    () -> ashby.candidates().contextStoreSearch().fields(none),
                    () -> Filter.eq(null, "x"),
                    () -> Filter.in("name", "a", null),
                    () -> Filter.not(null),
                    () -> Filter.eq("name", "x").and((Filter) null));
            for (ThrowingCallable call : calls) {
                assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
            }
        }
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyConnector.connect((AuthConfig) null));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyConnector.connect((ConnectorConfig) null));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyConnector.connect(ConnectorConfig.empty(), (AdapterProvider) null));
    }

    @Test
    void what_the_mode_lacks_is_unsupported_and_says_so() {
        try (AshbyConnector ashby = connect(1)) {
            assertThatExceptionOfType(UnsupportedException.class)
                    .isThrownBy(() -> ashby.execute("jobs", "list", Map.of()))
                    .withMessageContaining("jobs.list")
                    .withMessageContaining("memory mode");
            assertThatExceptionOfType(UnsupportedException.class)
                    .isThrownBy(() -> ashby.candidates().list().syncToken("t").page())
                    .withMessageContaining("syncToken");
            assertThatExceptionOfType(UnsupportedException.class)
                    .isThrownBy(ashby::connectors)
                    .withMessage("There are no stored connectors to manage in memory mode. Use hosted mode.");
            assertThatExceptionOfType(UnsupportedException.class)
                    .isThrownBy(() -> ashby.candidates()
                            .contextStoreSearch(Filter.eq("name", "x"))
                            .page())
                    .withMessageContaining(
                            "candidates.context_store_search: The action is not available in memory mode.");
        }
    }

    @Test
    void not_found_is_an_exception() {
        try (AshbyConnector ashby = connect(1)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> ashby.candidates().get("c9"));
        }
    }

    @Test
    void a_closed_connector_refuses_every_call() {
        AshbyConnector ashby = connect(3);
        var pages = ashby.candidates().list().pages().iterator();
        pages.next();
        ashby.close();
        ashby.close();
        assertThatIllegalStateException().isThrownBy(() -> ashby.execute("candidates", "list", Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> ashby.candidates().get("c0"));
        assertThatIllegalStateException().isThrownBy(ashby::check);
        assertThatIllegalStateException().isThrownBy(pages::next).withMessageContaining("closed");
    }

    @Test
    void lists_entities_and_schemas() {
        try (AshbyConnector ashby = connect(1)) {
            assertThat(ashby.entities())
                    .extracting(Entity::name)
                    .containsExactly(
                            "candidates",
                            "applications",
                            "jobs",
                            "departments",
                            "locations",
                            "users",
                            "job_postings",
                            "sources",
                            "archive_reasons",
                            "candidate_tags",
                            "custom_fields",
                            "feedback_form_definitions",
                            "files");
            assertThat(ashby.entitySchema("candidate-tags").get("properties").has("title"))
                    .isTrue();
        }
    }

    @Test
    void an_adapter_that_does_not_fit_its_libraries_is_wrong_configuration() {
        AdapterProvider unfit = new AdapterProvider() {
            @Override
            public String mode() {
                return "unfit";
            }

            @Override
            public Capabilities capabilities(Catalog catalog) {
                return Capabilities.of(catalog, Map.of());
            }

            @Override
            public Adapter open(ConnectorConfig config, Catalog catalog) {
                throw new NoClassDefFoundError("com/example/Library");
            }
        };
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyConnector.connect(ConnectorConfig.fromMap(Map.of()), unfit))
                .withMessageContainingAll("'unfit'", "com/example/Library", "mvn dependency:tree");
    }

    @Test
    void an_answer_of_another_kind_than_asked_for_is_refused_with_the_method_to_use() {
        try (AshbyConnector ashby = connect(1)) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ashby.get("candidates", "list", Map.of(), parser -> parser))
                    .withMessageContaining("Use pages()");
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ashby.pages("candidates", "get", Map.of("id", "c0"), parser -> parser))
                    .withMessageContaining("Use get()");
        }
    }

    @Test
    void an_adapter_that_offers_searches_without_a_context_store_is_refused_and_closed() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of());
        for (Capabilities searching : List.of(
                Capabilities.of(
                        CATALOG,
                        Map.of("jobs", Map.of("list", List.of()), "users", Map.of("context_store_search", List.of()))),
                Capabilities.all(CATALOG),
                Capabilities.of(CATALOG, action -> action.entity().equals("users"), (action, parameter) -> true))) {
            AtomicInteger closed = new AtomicInteger();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(
                            () -> AshbyConnector.connect(config, new Searching(searching, closed, Optional.empty())))
                    .withMessageContainingAll("'searching'", "context_store_", "no context store");
            assertThat(closed).hasValue(1);
        }
        for (Capabilities live : List.of(
                Capabilities.ofAshby(CATALOG),
                Capabilities.of(CATALOG, Map.of("users", Map.of("list", List.of("limit")))))) {
            AtomicInteger closed = new AtomicInteger();
            AshbyConnector.connect(config, new Searching(live, closed, Optional.empty()))
                    .close();
            assertThat(closed).hasValue(1);
        }
    }

    @Test
    void a_view_with_options_shares_the_connector_and_a_plan_sends_nothing() {
        AshbyConnector ashby = connect(2);
        AshbyConnector view =
                ashby.with(CallOptions.deadline(Duration.ofSeconds(5)).maxRetries(0));
        assertThat(view.candidates().stream()).hasSize(2);
        assertThat(ashby.plan("candidates", "get", Map.of("id", "c0")))
                .satisfies(plan -> assertThat(plan.effect()).isEqualTo(Effect.READ))
                .satisfies(plan -> assertThat(plan.operation()).isEqualTo("candidates.get"));
        view.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> ashby.candidates().page())
                .withMessageContaining("closed");
    }

    @Test
    void a_third_mode_may_have_a_context_store() {
        ContextStore store = new ContextStore() {
            @Override
            public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
                throw new NotFoundException(ErrorDetails.of("asked the store").in(call.operation()));
            }
        };
        try (AshbyConnector ashby = AshbyConnector.connect(
                ConnectorConfig.fromMap(Map.of()),
                new Searching(Capabilities.all(CATALOG), new AtomicInteger(), Optional.of(store)))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> ashby.users().contextStoreSearch().page())
                    .withMessageContaining("users.context_store_search: asked the store");
        }
    }

    private record Searching(Capabilities capabilities, AtomicInteger closed, Optional<ContextStore> store)
            implements AdapterProvider {

        @Override
        public String mode() {
            return "searching";
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return capabilities;
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            Adapter memory = new MemoryAdapterProvider().open(config, catalog);
            return new Adapter() {
                @Override
                public Authentication authentication() {
                    return memory.authentication();
                }

                @Override
                public Execution execution() {
                    return memory.execution();
                }

                @Override
                public Optional<ContextStore> contextStore() {
                    return store;
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                    memory.close();
                }
            };
        }
    }

    @Test
    void credentials_of_a_third_mode_connect_to_it() {
        record MemorySize(int candidates) implements AuthConfig {

            @Override
            public String mode() {
                return "memory";
            }

            @Override
            public Map<String, String> settings() {
                return Map.of("memory.size", String.valueOf(candidates));
            }
        }
        try (AshbyConnector ashby = AshbyConnector.connect(new MemorySize(7))) {
            assertThat(ashby.mode()).isEqualTo("memory");
            assertThat(ashby.candidates().stream()).hasSize(7);
        }
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyConnector.connect(new MemorySize(-1)))
                .withMessageContaining("memory.size (given in code): '-1'");
    }

    @Test
    void guice_wires_the_configured_mode() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of("ashby.mode", "memory"));
        Injector injector = Guice.createInjector(new AshbyConnectorModule(config));
        try (AshbyConnector ashby = injector.getInstance(AshbyConnector.class)) {
            assertThat(ashby.mode()).isEqualTo("memory");
            assertThat(injector.getInstance(AshbyConnector.class)).isSameAs(ashby);
            assertThat(injector.getInstance(ConnectorConfig.class)).isSameAs(config);
        }
    }

    @Test
    void guice_takes_another_configuration_that_overrides_the_modules() {
        ConnectorConfig three = ConnectorConfig.fromMap(Map.of("ashby.mode", "memory", "memory.size", "3"));
        Injector injector = Guice.createInjector(
                Modules.override(new AshbyConnectorModule(ConnectorConfig.fromMap(Map.of("ashby.mode", "memory"))))
                        .with(binder -> binder.bind(ConnectorConfig.class).toInstance(three)));
        try (AshbyConnector ashby = injector.getInstance(AshbyConnector.class)) {
            assertThat(ashby.candidates().stream()).hasSize(3);
        }
    }

    @Test
    void wrong_configuration_fails_before_there_is_an_injector() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of("ashby.mode", "memry"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new AshbyConnectorModule(config))
                .withMessageContaining("memory");
    }
}
