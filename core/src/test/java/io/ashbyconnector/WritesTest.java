package io.ashbyconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.error.UnknownActionException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may be written, by which names, what a plan says of it, and what is noted of it. */
class WritesTest {

    private static final String CANDIDATE = "3b35fc02-bfe6-30fe-ac67-609d78d72c19";
    private static final String TAG = "0ff1ce00-0000-4000-8000-00000000000a";
    private static final String USER = "11111111-2222-4333-8444-555555555555";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path directory;

    private final List<CheckedCall> sent = new ArrayList<>();
    private Function<CheckedCall, @Nullable AshbyConnectorException> failure = call -> null;

    @BeforeEach
    void writeCatalog() throws IOException {
        Files.writeString(
                directory.resolve("index"), "candidates: People.\nassessment_processes: Trials.\noffers: Offers.\n");
        Files.writeString(directory.resolve("common.json"), "{}");
        Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {}},
                 "actions": [
                   {"name": "list", "description": "All.", "operation": "candidate.list", "effect": "READ",
                    "answer": "PAGE", "record": "candidate.Candidate", "parameters": []},
                   {"name": "add_tag", "description": "Tags.", "operation": "candidate.addTag", "effect": "WRITE",
                    "answer": "NOTHING", "parameters": [
                      {"name": "candidateId", "type": "string", "format": "UUID", "required": true},
                      {"name": "tagId", "type": "string"},
                      {"name": "note", "type": "string"},
                      {"name": "emails", "type": "list", "items": {"type": "string"}},
                      {"name": "links", "type": "list", "items": {"type": "object", "fields": [
                        {"name": "userId", "type": "string"}, {"name": "label", "type": "string"},
                        {"name": "ping", "type": "boolean", "effect": "SENDS_MAIL",
                         "notice": "The linked are pinged unless ping is false."}]}},
                      {"name": "archiveEmail", "type": "object", "effect": "SENDS_MAIL", "fields": [
                        {"name": "communicationTemplateId", "type": "string"}]},
                      {"name": "extra", "type": "map", "values": {"type": "object", "fields": [
                        {"name": "erase", "type": "boolean", "effect": "DESTRUCTIVE"}]}},
                      {"name": "sendNotifications", "type": "boolean", "effect": "SENDS_MAIL",
                       "notice": "Subscribed colleagues are notified unless sendNotifications is false."}]},
                   {"name": "anonymize", "description": "Erases.", "operation": "candidate.anonymize",
                    "effect": "DESTRUCTIVE", "answer": "NOTHING", "parameters": [
                      {"name": "candidateId", "type": "string", "required": true}]}]}
                """);
        Files.writeString(directory.resolve("assessment_processes.json"), """
                {"records": {}, "actions": [
                   {"name": "start_now", "description": "Starts.", "operation": "assessment.process.startNow",
                    "effect": "WRITE", "answer": "NOTHING", "parameters": []}]}
                """);
        Files.writeString(directory.resolve("offers.json"), "malformed: this entity is read by whom it concerns");
    }

    private AshbyConnector connect(String... settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return connect(ConnectorConfig.fromMap(values), true);
    }

    private AshbyConnector connect(ConnectorConfig config, boolean passesOperations) {
        return AshbyConnector.connect(config, new Recording(passesOperations), Catalog.of(directory));
    }

    private AshbyConnector allowing(String list) {
        return connect("ashby.allow-writes", list);
    }

    private static Map<String, Object> tag() {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("candidateId", CANDIDATE);
        params.put("tagId", TAG);
        return params;
    }

    private static Map<String, Object> tagWith(String name, @Nullable Object value) {
        Map<String, Object> params = tag();
        params.put(name, value);
        return params;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | true | true",
                "false | false | false",
                "candidates.add_tag | true | false",
                "candidates.add-tag | true | false",
                " candidates.add_tag , candidates.add_tag,, | true | false",
                "candidates | true | true",
                "candidates, candidates.anonymize | true | true",
                "candidates.anonymize | false | true",
                "assessment-processes.start-now | false | false",
                "assessment-processes | false | false",
                "candidate.someNewCall | false | false",
                "application.change_stage, thing.doIt | false | false"
            })
    void a_list_allows_what_it_names(String list, boolean tagging, boolean anonymizing) {
        AshbyConnector connector = allowing(list).with(CallOptions.confirmed());

        assertAllowed(tagging, () -> connector.execute("candidates", "add_tag", tag()));
        assertAllowed(tagging, () -> connector.execute("api", "candidate.addTag", tag()));
        assertAllowed(anonymizing, () -> connector.execute("candidates", "anonymize", tagOnly()));
        assertThat(sent).hasSize((tagging ? 2 : 0) + (anonymizing ? 1 : 0));
    }

    private static Map<String, Object> tagOnly() {
        return Map.of("candidateId", CANDIDATE);
    }

    private static void assertAllowed(boolean allowed, ThrowingCallable call) {
        if (allowed) {
            assertThatCode(call).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(call).isInstanceOf(WritesDisabledException.class).hasMessageContaining("candidates.");
        }
    }

    @Test
    void what_is_available_follows_the_list() throws IOException {
        Files.delete(directory.resolve("offers.json"));
        Files.writeString(directory.resolve("index"), "candidates: People.\nassessment_processes: Trials.\n");

        assertThat(available("false")).containsExactly("candidates.list");
        assertThat(available("candidates.add-tag")).containsExactly("candidates.list", "candidates.add_tag");
        assertThat(available("assessment-processes"))
                .containsExactly("candidates.list", "assessment_processes.start_now");
        assertThat(available("true")).hasSize(4);
    }

    private List<String> available(String list) {
        return allowing(list).available().stream()
                .map(Entity::actions)
                .flatMap(List::stream)
                .map(Action::qualifiedName)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | true, false, candidates",
                "TRUE | true or false",
                "true, candidates | no part of a list",
                ", | candidates.add_tag",
                "candidats | Did you mean 'candidates'?",
                "candidate | Did you mean 'candidates'?",
                "api | candidates, assessment_processes",
                "candidates.add_tga | Did you mean 'candidates.add_tag'?",
                "candidates.addTag | Did you mean 'candidates.add_tag'?",
                "candidates. | candidates.add_tag",
                "candidates.list | only reads",
                "candidate.list | only reads",
                "candidate.addTag | Write candidates.add_tag.",
                "assessment.process.startNow | Write assessment_processes.start_now.",
                "candidate.add_tag | Did you mean 'candidates.add_tag'?",
                "candidats.add_tag | Did you mean 'candidates.add_tag'?",
                "candidats.addTag | Did you mean 'candidates.addTag'?",
                "people.add_tag | There is no entity 'people'",
                ".add_tag | candidates",
                "candidates.add tag | candidates.add_tag",
                "candidates.add_tag candidates.anonymize | candidates",
                "candidate.add-tag | candidates",
            })
    void a_word_without_meaning_is_refused_with_the_nearest_name(String list, String told) {
        assertThatThrownBy(() -> allowing(list))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("ashby.allow-writes", told);
    }

    @Test
    void validating_the_list_reads_no_entity_that_it_does_not_name() throws IOException {
        Files.writeString(directory.resolve("assessment_processes.json"), "malformed");
        for (String list : List.of("true", "false", "candidates.add_tag", "offers", "candidate.newCall", "new.call")) {
            assertThatCode(() -> allowing(list)).doesNotThrowAnyException();
        }
        Files.writeString(directory.resolve("candidates.json"), "malformed");
        for (String list : List.of("true", "false", "offers", "candidates", "new.call")) {
            assertThatCode(() -> allowing(list)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_refusal_names_what_to_set() {
        assertThatThrownBy(() -> connect().execute("candidates", "add-tag", tag()))
                .isInstanceOf(WritesDisabledException.class)
                .hasMessageContainingAll("ashby.allow-writes", "ASHBY_ALLOW_WRITES", "such as candidates.add_tag");
        assertThatThrownBy(() -> allowing("candidates.anonymize").execute("candidates", "add-tag", tag()))
                .hasMessageContaining("not among the writes that are allowed");
        assertThatThrownBy(() -> allowing("candidates.anonymize").execute("candidates", "anonymize", tagOnly()))
                .isInstanceOf(ConfirmationRequiredException.class)
                .hasMessageContaining("CallOptions.confirmed()");
    }

    @Test
    void an_unknown_operation_passes_its_body_as_it_is_and_counts_as_destructive() {
        AshbyConnector connector = allowing("candidate.someNewCall");
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", null);
        body.put("deep", Map.of("list", Arrays.asList(1L, null, "x")));

        WritePlan plan = connect().plan("api", "candidate.someNewCall", body);
        assertThat(plan.operation()).isEqualTo("candidate.someNewCall");
        assertThat(plan.effect()).isEqualTo(Effect.DESTRUCTIVE);
        assertThat(plan.body()).isEqualTo("{id=null, deep={list=[1, null, x]}}");
        assertThatThrownBy(() -> connect().execute("api", "candidate.someNewCall", body))
                .isInstanceOf(WritesDisabledException.class)
                .hasMessageContaining("such as candidate.someNewCall");
        assertThatThrownBy(() -> connector.execute("api", "candidate.someNewCall", body))
                .isInstanceOf(ConfirmationRequiredException.class);

        connector.with(CallOptions.confirmed()).execute("api", "candidate.someNewCall", body);

        assertThat(sent).singleElement().satisfies(call -> {
            assertThat(call.params()).isEqualTo(body);
            assertThat(call.action().operation()).isEqualTo("candidate.someNewCall");
            assertThat(call.verification()).contains("candidates.list");
        });
    }

    @Test
    void a_known_operation_runs_as_its_action() {
        AshbyConnector connector = allowing("true");

        assertThat(connector.execute("api", "candidate.list", Map.of()).meta()).isNotNull();
        connector.execute("api", "candidate.addTag", tag());
        assertThat(sent).extracting(CheckedCall::operation).containsExactly("candidates.list", "candidates.add_tag");
        assertThatThrownBy(() -> connector.execute("api", "candidate.addTag", Map.of("tagId", TAG)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("candidateId");
        assertThatThrownBy(() -> connector.execute("api", "candidate.anonymize", tagOnly()))
                .isInstanceOf(ConfirmationRequiredException.class);
        connector.execute("api", "assessment.process.startNow", Map.of());
        assertThat(sent).last().extracting(CheckedCall::operation).isEqualTo("assessment_processes.start_now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate | Did you mean 'candidate.list'?",
                "candidate.lst! | Did you mean 'candidate.list'?",
                "candidate.add-tag | Did you mean 'candidate.addTag'?",
                "/candidate.addTag | Did you mean 'candidate.addTag'?",
                "candidate/list | Did you mean 'candidate.list'?",
                "candidates.add_tag | Did you mean 'candidate.addTag'?",
                "'' | candidate.addTag",
                "candidate. | candidate.",
                "candidate.list?x=1 | candidate.",
                "../candidate.list | candidate.",
                "candidate.list2 | Did you mean 'candidate.list'?",
            })
    void a_name_that_is_no_operation_is_invalid(String name, String told) throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");

        assertThatThrownBy(() -> allowing("true").with(CallOptions.confirmed()).execute("api", name, Map.of()))
                .isInstanceOf(UnknownActionException.class)
                .hasMessageContaining(told);
        assertThat(sent).isEmpty();
    }

    @Test
    void a_mode_that_cannot_pass_operations_says_so_after_it_looked_at_the_call() throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        AshbyConnector connector = connect(ConnectorConfig.empty().with(ConfigKey.ALLOW_WRITES, "true"), false);

        for (String operation : List.of("candidate.list", "candidate.someNewCall", "application.change_stage")) {
            assertThatThrownBy(() -> connector.execute("api", operation, Map.of()))
                    .isInstanceOf(UnsupportedException.class);
            assertThatThrownBy(() -> connector.plan("api", operation, Map.of()))
                    .isInstanceOf(UnsupportedException.class);
        }
        assertThatThrownBy(() -> connector.execute("api", "no operation", Map.of()))
                .isInstanceOf(UnknownActionException.class);
        assertThatThrownBy(() -> connector.execute("api", "candidate.addTag", Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .isNotInstanceOf(UnsupportedException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void parameters_raise_the_effect_wherever_they_stand_and_false_and_null_do_not() {
        assertEffect(Effect.WRITE, tag());
        assertEffect(Effect.WRITE, tagWith("archiveEmail", null));
        assertEffect(Effect.SENDS_MAIL, tagWith("archiveEmail", Map.of()));
        assertEffect(Effect.SENDS_MAIL, tagWith("archiveEmail", Map.of("communicationTemplateId", "t")));
        assertEffect(Effect.WRITE, tagWith("sendNotifications", false));
        assertEffect(Effect.WRITE, tagWith("sendNotifications", null));
        assertEffect(Effect.SENDS_MAIL, tagWith("sendNotifications", true));
        assertEffect(Effect.WRITE, tagWith("links", List.of(Map.of("ping", false))));
        assertEffect(Effect.SENDS_MAIL, tagWith("links", List.of(Map.of("ping", false), Map.of("ping", true))));
        assertEffect(Effect.DESTRUCTIVE, tagWith("extra", Map.of("any", Map.of("erase", true))));
        assertEffect(Effect.WRITE, tagWith("extra", Map.of("any", Map.of("erase", false))));
    }

    private void assertEffect(Effect effect, Map<String, Object> params) {
        AshbyConnector connector = allowing("candidates.add_tag");
        assertThat(connector.plan("candidates", "add_tag", params).effect()).isEqualTo(effect);
        if (effect.needsConfirmation()) {
            assertThatThrownBy(() -> connector.execute("candidates", "add_tag", params))
                    .isInstanceOf(ConfirmationRequiredException.class);
        } else {
            connector.execute("candidates", "add_tag", params);
        }
    }

    @Test
    void a_plan_names_whom_a_default_tells() {
        String colleagues = "Subscribed colleagues are notified unless sendNotifications is false.";
        String linked = "The linked are pinged unless ping is false.";

        assertThat(notices(tag())).containsExactly(colleagues);
        assertThat(notices(tagWith("sendNotifications", null))).containsExactly(colleagues);
        assertThat(notices(tagWith("sendNotifications", true))).containsExactly(colleagues);
        assertThat(notices(tagWith("sendNotifications", false))).isEmpty();
        Map<String, Object> nested = tagWith("sendNotifications", false);
        nested.put("links", List.of(Map.of("ping", false)));
        assertThat(notices(nested)).isEmpty();
        nested.put("links", List.of(Map.of(), Map.of("ping", true)));
        assertThat(notices(nested)).containsExactly(linked);
    }

    private List<String> notices(Map<String, Object> params) {
        return connect().plan("candidates", "add_tag", params).notices();
    }

    @Test
    void each_write_that_was_sent_is_noted_with_ids_and_outcome_alone() throws IOException {
        Path file = directory.resolve("audit.jsonl");
        AshbyConnector connector = auditing(file);
        Map<String, Object> params = tagWith("note", "Ada Lovelace, ada@example.com");
        params.put("emails", List.of("ada@example.com"));
        params.put("links", List.of(Map.of("userId", "u-1", "label", "Ada"), Map.of("userId", "Ada Lovelace")));

        connector.execute("candidates", "add_tag", params);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).endsWith("\n").doesNotContain("Ada", "ada@");
        JsonNode line = lines(file).get(0);
        assertThat(line.propertyNames())
                .containsExactly(
                        "time",
                        "operation",
                        "action",
                        "effect",
                        "ids",
                        "record_id",
                        "outcome",
                        "request_id",
                        "attempts",
                        "on_behalf_of");
        assertThat(Instant.parse(line.get("time").asString())).isBetween(Instant.EPOCH, Instant.now());
        assertThat(line.get("operation").asString()).isEqualTo("candidate.addTag");
        assertThat(line.get("action").asString()).isEqualTo("candidates.add_tag");
        assertThat(line.get("effect").asString()).isEqualTo("write");
        assertThat(line.get("ids").toString())
                .isEqualTo("{\"candidateId\":\"" + CANDIDATE + "\",\"tagId\":\"" + TAG
                        + "\",\"links[0].userId\":\"u-1\"}");
        assertThat(line.get("record_id").isNull()).isTrue();
        assertThat(line.get("outcome").asString()).isEqualTo("ok");
        assertThat(line.get("request_id").asString()).isEqualTo("req-1");
        assertThat(line.get("attempts").asInt()).isEqualTo(2);
        assertThat(line.get("on_behalf_of").asString()).isEqualTo(USER);
    }

    private AshbyConnector auditing(Path file) {
        return connect("ashby.allow-writes", "true", "ashby.audit-file", file.toString(), "ashby.on-behalf-of", USER);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    @Test
    void reads_refusals_and_what_was_never_sent_are_not_noted() {
        Path file = directory.resolve("audit.jsonl");
        AshbyConnector connector = auditing(file);

        connector.execute("candidates", "list", Map.of());
        connector.plan("candidates", "add_tag", tag());
        assertThatThrownBy(() -> connector.execute("candidates", "anonymize", tagOnly()))
                .isInstanceOf(ConfirmationRequiredException.class);
        assertThatThrownBy(() -> connector.execute("candidates", "add_tag", Map.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(file).doesNotExist();

        assertOutcome(new NetworkException(ErrorDetails.of("Refused."), true, null), connector);
        assertOutcome(new RequestTimeoutException(ErrorDetails.of("No connection."), null), connector);
        assertOutcome(new CallInterruptedException("candidates.add_tag", null), connector);
        assertThat(file).isEmptyFile();
    }

    private void assertOutcome(AshbyConnectorException outcome, AshbyConnector connector) {
        failure = call -> outcome;
        assertThatThrownBy(() -> connector.execute("candidates", "add_tag", tag()))
                .isSameAs(outcome);
    }

    @Test
    void failures_are_noted_by_their_type_and_open_ends_as_such() throws IOException {
        Path file = directory.resolve("audit.jsonl");
        AshbyConnector connector = auditing(file);

        assertOutcome(new NotFoundException(ErrorDetails.of("Nobody.").requestId("req-9")), connector);
        assertOutcome(new OutcomeUnknownException(ErrorDetails.of("Reset.")), connector);
        assertOutcome(CallInterruptedException.ofWrite("candidates.add_tag", "Look.", null), connector);

        assertThat(lines(file).stream().map(line -> line.get("outcome").asString()))
                .containsExactly("not_found", "outcome_unknown", "outcome_unknown");
    }

    @Test
    void a_line_is_written_though_the_thread_is_interrupted() throws IOException {
        Path file = directory.resolve("audit.jsonl");
        AshbyConnector connector = auditing(file);

        Thread.currentThread().interrupt();
        connector.execute("candidates", "add_tag", tag());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(lines(file)).hasSize(1);
    }

    @Test
    void lines_of_many_threads_are_whole() throws IOException {
        Path file = directory.resolve("audit.jsonl");
        AshbyConnector connector = auditing(file);
        AshbyConnector other = auditing(file);
        Map<String, Object> many = tagWith(
                "links",
                IntStream.range(0, 500).mapToObj(i -> Map.of("userId", USER)).toList());

        IntStream.range(0, 400)
                .parallel()
                .forEach(i -> (i % 2 == 0 ? connector : other).execute("candidates", "add_tag", many));

        assertThat(lines(file))
                .hasSize(400)
                .allSatisfy(line -> assertThat(line.path("ids").size()).isEqualTo(502));
    }

    @Test
    void a_file_that_cannot_be_opened_is_refused_before_the_write() {
        for (Path file : List.of(directory, directory.resolve("none/audit.jsonl"), directory.resolve("index/audit"))) {
            assertThatThrownBy(() -> auditing(file).execute("candidates", "add_tag", tag()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("ashby.audit-file", file.toString(), "The write was not sent.");
        }
        assertThat(sent).isEmpty();
    }

    @Test
    void a_file_is_relative_to_the_configuration_that_names_it() throws IOException {
        Path config = Files.writeString(
                directory.resolve("my.properties"), "ashby.allow-writes = true\nashby.audit-file = audit.jsonl\n");

        connect(ConnectorConfig.fromProperties(config), true).execute("candidates", "add_tag", tag());

        assertThat(lines(directory.resolve("audit.jsonl"))).hasSize(1);
    }

    @Test
    void a_mode_that_cannot_act_for_others_refuses_to_be_told_so() throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        assertThatThrownBy(() -> connect(ConnectorConfig.fromMap(Map.of("ashby.on-behalf-of", USER)), false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("ashby.on-behalf-of", "recording mode");
    }

    /** Keeps what it is told to send, and answers as the test says. */
    private final class Recording implements AdapterProvider, Adapter, Execution {

        private final boolean likeDirect;

        Recording(boolean likeDirect) {
            this.likeDirect = likeDirect;
        }

        @Override
        public String mode() {
            return "recording";
        }

        @Override
        public Set<ConfigKey> configurationKeys() {
            return likeDirect ? Set.of(ConfigKey.ON_BEHALF_OF) : Set.of();
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return likeDirect ? Capabilities.ofAshby(catalog) : Capabilities.of(catalog, any -> true, (a, p) -> true);
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            return this;
        }

        @Override
        public Authentication authentication() {
            return Authentication.none();
        }

        @Override
        public Execution execution() {
            return this;
        }

        @Override
        public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
            synchronized (sent) {
                sent.add(call);
            }
            ResponseInfo info = new ResponseInfo("req-1", 200, 2, Duration.ofMillis(5), Map.of());
            AshbyConnectorException thrown = failure.apply(call);
            if (thrown != null) {
                thrown.attach(info);
                throw thrown;
            }
            return call.action().answer().isMany()
                    ? Response.page(List.of(), new PageMeta(null, false, null))
                    : new Response<>(List.of(), null, info);
        }

        @Override
        public WritePlan plan(CheckedCall call) {
            return WritePlan.of(
                    call,
                    "POST /" + Objects.requireNonNull(call.action().operation()),
                    call.params().toString());
        }

        @Override
        public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
