package io.ashbyconnector.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.RateLimitedException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallObservationsTest {

    @RegisterExtension
    static final AshbySandboxExtension extension =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    /** Keeps what was observed, for more than its names. */
    private static final class Observed implements ObservationHandler<Observation.Context> {

        final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();
        final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void onEvent(Observation.Event event, Observation.Context context) {
            events.add(event.getContextualName());
        }

        @Override
        public void onStop(Observation.Context context) {
            stopped.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    private final AshbySandbox sandbox = extension.sandbox();
    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Observed observed = new Observed();

    {
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(observed);
    }

    private AshbyConnector direct(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.base-url",
                sandbox.baseUri().toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return AshbyConnector.connect(ConnectorConfig.fromMap(settings), new CallObservations(registry));
    }

    private static Map<String, String> tags(Meter meter) {
        Map<String, String> tags = new HashMap<>();
        meter.getId().getTags().forEach((Tag tag) -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }

    @Test
    void a_call_is_one_observation_and_a_timer() {
        try (AshbyConnector ashby = direct()) {
            ashby.candidates().page();
        }

        TestObservationRegistryAssert.assertThat(registry)
                .hasNumberOfObservationsEqualTo(1)
                .hasObservationWithNameEqualTo("ashby.call")
                .that()
                .hasContextualNameEqualTo("ashby candidates.list")
                .hasLowCardinalityKeyValue("entity", "candidates")
                .hasLowCardinalityKeyValue("action", "list")
                .hasLowCardinalityKeyValue("mode", "direct")
                .hasLowCardinalityKeyValue("outcome", "ok")
                .hasHighCardinalityKeyValue("http.status", "200")
                .hasHighCardinalityKeyValue("attempts", "1")
                .hasHighCardinalityKeyValueWithKey("request.id")
                .doesNotHaveError()
                .hasBeenStopped();
        assertThat(meters.get("ashby.call").timer().count()).isEqualTo(1);
        assertThat(tags(meters.get("ashby.call").timer()))
                .isEqualTo(Map.of(
                        "entity", "candidates", "action", "list", "mode", "direct", "outcome", "ok", "error", "none"));
        assertThat(registry.getCurrentObservation()).isNull();
    }

    @Test
    void hosted_mode_is_told_apart() {
        try (AshbyConnector ashby = AshbyConnector.connect(
                ConnectorConfig.fromMap(Map.of(
                        "airbyte.client-id", sandbox.clientId(),
                        "airbyte.client-secret", sandbox.clientSecret(),
                        "airbyte.base-url", sandbox.baseUri().toString())),
                new CallObservations(registry))) {
            ashby.jobs().page();
        }

        assertThat(meters.get("ashby.call").timer().getId().getTag("mode")).isEqualTo("hosted");
    }

    @Test
    void a_listener_of_one_call_knows_the_mode_too() {
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.base-url",
                sandbox.baseUri().toString())))) {
            ashby.with(CallOptions.defaults().withListener(new CallObservations(registry)))
                    .users()
                    .page();
            ashby.users().page();
        }

        assertThat(meters.get("ashby.call").timer().getId().getTag("mode")).isEqualTo("direct");
        assertThat(meters.get("ashby.call").timer().count()).isEqualTo(1);
    }

    @Test
    void each_attempt_is_an_event_and_each_retry_says_why() {
        sandbox.inject(Fault.status(503).times(2).on("job.list"));

        try (AshbyConnector ashby = direct()) {
            ashby.jobs().page();
        }

        assertThat(observed.events)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("attempt 1"),
                        retry -> assertThat(retry).matches("retry in \\d+ ms after api_error"),
                        second -> assertThat(second).isEqualTo("attempt 2"),
                        retry -> assertThat(retry).matches("retry in \\d+ ms after api_error"),
                        third -> assertThat(third).isEqualTo("attempt 3"));
        assertThat(meters.get("ashby.call.attempt").counter().count()).isEqualTo(3);
        assertThat(meters.get("ashby.call.retry").counter().count()).isEqualTo(2);
        TestObservationRegistryAssert.assertThat(registry)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("outcome", "ok")
                .hasHighCardinalityKeyValue("attempts", "3");
    }

    @Test
    void a_failure_is_told_by_its_error_type() {
        sandbox.inject(Fault.status(429).on("job.list"));

        try (AshbyConnector ashby = direct("http.max-retries", "0")) {
            assertThatThrownBy(() -> ashby.jobs().page()).isInstanceOf(RateLimitedException.class);
            assertThatThrownBy(() -> ashby.candidates().get(NOBODY)).isInstanceOf(NotFoundException.class);
        }

        assertThat(meters.find("ashby.call").timers())
                .extracting(timer -> timer.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("rate_limited", "not_found");
        assertThat(observed.stopped)
                .allSatisfy(context -> assertThat(context.getError())
                        .hasMessageMatching("(jobs.list: rate_limited|candidates.get: not_found)")
                        .hasNoCause());
    }

    @Test
    void a_refusal_before_the_network_is_none() {
        try (AshbyConnector ashby = direct("ashby.allow-writes", "true")) {
            assertThatThrownBy(() -> ashby.execute("jobs", "list", Map.of("limit", 0)))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> ashby.execute("candidates", "anonymize", Map.of("candidateId", NOBODY)))
                    .isInstanceOf(ConfirmationRequiredException.class);
        }

        TestObservationRegistryAssert.assertThat(registry).doesNotHaveAnyObservation();
    }

    @Test
    void an_operation_that_nobody_knows_makes_no_new_name() {
        try (AshbyConnector ashby = direct("ashby.allow-writes", "true")) {
            for (String operation : List.of("candidate.invent", "candidate.imagine")) {
                assertThatThrownBy(() -> ashby.with(CallOptions.confirmed()).execute("api", operation, Map.of()))
                        .isNotNull();
            }
            ashby.execute("api", "candidate.list", Map.of("limit", 1));
        }

        assertThat(meters.find("ashby.call").timers())
                .extracting(timer ->
                        timer.getId().getTag("entity") + "." + timer.getId().getTag("action"))
                .containsOnly("api.other", "candidates.list");
        assertThat(observed.stopped)
                .extracting(Observation.Context::getContextualName)
                .containsOnly("ashby api.other", "ashby candidates.list");
    }

    @Test
    void nothing_of_what_people_wrote_or_of_a_secret_is_told() {
        Candidate ada;
        try (AshbyConnector ashby = direct("ashby.allow-writes", "true")) {
            ada = ashby.candidates().page().records().get(0);
            ashby.candidates().get(ada.id());
            ashby.execute("candidates", "search", Map.of("email", "grace.hopper@example.com"));
            ashby.execute("candidates", "create_note", Map.of("candidateId", ada.id(), "note", "Likes tea a lot."));
            assertThatThrownBy(() -> ashby.candidates().get(NOBODY)).isInstanceOf(NotFoundException.class);
        }
        try (AshbyConnector ashby = direct("ashby.api-key", "wrong-key-5731")) {
            assertThatThrownBy(() -> ashby.candidates().page()).isNotNull();
        }

        assertThat(observed.stopped).hasSize(6);
        String told = observed.stopped + " "
                + observed.stopped.stream()
                        .map(context -> context.getContextualName() + " " + context.getError() + " "
                                + context.getAllKeyValues().stream()
                                        .map(KeyValue::toString)
                                        .toList())
                        .toList();
        assertThat(told)
                .doesNotContain(ada.id())
                .doesNotContain(Objects.requireNonNull(ada.name()))
                .doesNotContain(NOBODY, "hopper", "tea", "5731", sandbox.apiKey());
    }

    @Test
    void a_call_belongs_to_what_its_thread_is_in() {
        Observation caller = Observation.start("caller", registry);
        try (AshbyConnector ashby = direct()) {
            caller.scoped(() -> {
                ashby.jobs().page();
                assertThat(registry.getCurrentObservation()).isSameAs(caller);
            });
        }
        caller.stop();

        assertThat(parents()).containsExactly("caller");
    }

    private List<String> parents() {
        return observed.stopped.stream()
                .filter(context -> CallObservations.NAME.equals(context.getName()))
                .map(context -> context.getParentObservation() == null
                        ? "nothing"
                        : context.getParentObservation().getContextView().getName())
                .toList();
    }

    @Test
    void each_page_is_one_and_those_read_ahead_belong_to_the_caller() {
        Observation caller = Observation.start("caller", registry);
        List<Page<Candidate>> pages = new ArrayList<>();
        try (AshbyConnector ashby = direct("http.read-ahead", "3");
                Stream<Page<Candidate>> all =
                        ashby.candidates().list().limit(20).pages()) {
            caller.scoped(() -> all.forEach(pages::add));
        }
        caller.stop();

        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(parents()).hasSameSizeAs(pages).containsOnly("caller");
    }

    @Test
    void the_parts_of_an_overview_belong_to_who_asks_for_it() {
        Observation caller = Observation.start("caller", registry);
        try (AshbyConnector ashby = direct()) {
            String id = ashby.execute("applications", "list", Map.of("limit", 1))
                    .data()
                    .at("/0/candidate/id")
                    .asString();
            observed.stopped.clear();
            caller.scoped(() -> ashby.execute("candidates", "show", Map.of("id", id)));
        }
        caller.stop();

        assertThat(parents()).hasSizeGreaterThan(4).containsOnly("caller");
    }

    @Test
    void the_calls_of_a_check_belong_to_who_asks_for_it() {
        Observation caller = Observation.start("caller", registry);
        sandbox.inject(Fault.errorEnvelope("missing_endpoint_permission", "No.").on("apiKey.info"));
        try (AshbyConnector ashby = direct()) {
            caller.scoped(() -> ashby.check());
        }
        caller.stop();

        assertThat(parents()).hasSize(7).containsOnly("caller");
    }

    @Test
    void a_page_read_ahead_belongs_to_who_read_on() {
        Observation first = Observation.start("first", registry);
        Observation second = Observation.start("second", registry);
        try (AshbyConnector ashby = direct();
                Stream<Page<Candidate>> all =
                        ashby.candidates().list().limit(20).pages()) {
            Iterator<Page<Candidate>> pages = all.iterator();
            first.scoped(() -> {
                pages.next();
                pages.next(); // fetches the third page ahead
            });
            second.scoped(() -> {
                pages.next();
                pages.next();
            });
        }

        assertThat(parents()).startsWith("first", "first", "first", "second");
    }

    @Test
    void tables_are_filled_for_who_asked() {
        Observation caller = Observation.start("caller", registry);
        try (AshbyConnector ashby = direct()) {
            caller.scoped(() -> ashby.store().sql("SELECT count(*) FROM jobs"));
        }

        assertThat(parents()).isNotEmpty().containsOnly("caller");
    }

    @Test
    void a_registry_without_handlers_changes_nothing() {
        for (ObservationRegistry idle : List.of(ObservationRegistry.NOOP, ObservationRegistry.create())) {
            try (AshbyConnector ashby = AshbyConnector.connect(
                    ConnectorConfig.fromMap(Map.of(
                            "ashby.api-key", sandbox.apiKey(),
                            "ashby.base-url", sandbox.baseUri().toString())),
                    new CallObservations(idle))) {
                assertThat(ashby.jobs().page().records()).isNotEmpty();
            }
        }
    }
}
