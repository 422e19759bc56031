package io.ashbyconnector.testkit;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What the contracts share: one backend for a class, reset before each test, and connectors to it that are closed after
 * each test.
 *
 * @param <B> the kind of backend that the contract needs
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
public abstract class AdapterContract<B extends Backend> {

    /** What exists. */
    static final Catalog CATALOG = Catalog.ofAshby();

    private final List<AshbyConnector> connectors = new ArrayList<>();
    private @Nullable B started;
    private @Nullable Capabilities capabilities;

    AdapterContract() {}

    /**
     * Starts the service that the tests of the class run against; closed after them.
     *
     * @return the service, started
     */
    protected abstract B startBackend();

    final B backend() {
        return Objects.requireNonNull(started);
    }

    @BeforeAll
    final void start() {
        started = startBackend();
        capabilities = started.adapter().capabilities(CATALOG);
    }

    @AfterAll
    final void stop() {
        backend().close();
    }

    @BeforeEach
    final void reset() {
        backend().reset();
    }

    @AfterEach
    final void closeConnectors() {
        connectors.forEach(AshbyConnector::close);
        connectors.clear();
    }

    /** A connector that tries everything once. */
    final AshbyConnector connect() {
        return connect(withoutRetries());
    }

    final AshbyConnector connect(ConnectorConfig config) {
        return connect(config, backend().adapter(), CATALOG);
    }

    final AshbyConnector connect(
            ConnectorConfig config, AdapterProvider adapter, Catalog catalog, CallListener... listeners) {
        AshbyConnector connector = AshbyConnector.connect(config, adapter, catalog, listeners);
        connectors.add(connector);
        return connector;
    }

    final ConnectorConfig withoutRetries() {
        return backend().config().with(ConfigKey.HTTP_MAX_RETRIES, "0");
    }

    final ConnectorConfig withOneRetry() {
        return backend().config().with(ConfigKey.HTTP_MAX_RETRIES, "1");
    }

    final Capabilities capabilities() {
        return Objects.requireNonNull(capabilities);
    }

    /** The failures of the service, for the parameters of tests. */
    final Stream<Failure> failures() {
        return backend().failures().stream();
    }

    /** For tests that need a service that keeps them waiting; there are none where it never does. */
    final Stream<Failure> slowness() {
        return firstOf(Failure.SLOW);
    }

    /** The first of these failures that can happen to the service, if any can. */
    final Stream<Failure> firstOf(Failure... wanted) {
        return Stream.of(wanted).filter(backend().failures()::contains).limit(1);
    }

    /** Those whose records have ids, and are listed without a filter. */
    static Stream<String> entities() {
        return CATALOG.entities().stream().filter(AdapterContract::isListed).map(Entity::name);
    }

    private static boolean isListed(Entity entity) {
        return entity.action("list")
                .filter(list -> hasIds(list) && list.parameters().stream().noneMatch(Parameter::required))
                .isPresent();
    }

    private static boolean hasIds(Action action) {
        RecordType record = action.record();
        return record != null
                && Stream.of(record.type().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("id")
                                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** Those of which one record can be read by its id. */
    static Stream<String> gettableEntities() {
        return CATALOG.entities().stream()
                .filter(AdapterContract::isListed)
                .filter(entity -> entity.action("get")
                        .filter(get -> hasIds(get) && get.id() != null)
                        .isPresent())
                .map(Entity::name);
    }

    /** For a call that meets the failure: one that is slow ends soon, and an answer to any other has its time. */
    static ConnectorConfig failing(Failure failure, ConnectorConfig config) {
        return failure == Failure.SLOW ? config.with(ConfigKey.HTTP_RESPONSE_TIMEOUT, "500ms") : config;
    }
}
