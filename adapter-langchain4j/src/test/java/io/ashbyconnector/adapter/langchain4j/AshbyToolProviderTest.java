package io.ashbyconnector.adapter.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProviderRequest;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.Confirmation;
import io.ashbyconnector.tool.OutputBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AI service, a model that follows a script, and the sandbox. */
class AshbyToolProviderTest {

    @RegisterExtension
    static final AshbySandboxExtension sandbox =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final ToolProviderRequest QUESTION = new ToolProviderRequest("1", UserMessage.from("?"));

    private AshbyConnector connector = connect("direct");
    private AshbyTool tool = AshbyTool.of(connector);

    interface Recruiter {
        Result<String> ask(String question);
    }

    @AfterEach
    void close() {
        connector.close();
    }

    private @Nullable String called(String arguments) {
        return new AshbyToolProvider(tool)
                .provideTools(QUESTION)
                .aiServiceTools()
                .get(0)
                .toolExecutor()
                .execute(
                        ToolExecutionRequest.builder()
                                .name(tool.name())
                                .arguments(arguments)
                                .build(),
                        "1");
    }

    @Test
    void what_has_to_be_confirmed_runs_when_the_programs_handler_says_yes(@TempDir Path directory) throws IOException {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "ashby.api-key", sandbox.sandbox().apiKey(),
                "ashby.base-url", sandbox.sandbox().baseUri().toString(),
                "ashby.allow-writes", "true"));
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        Files.writeString(directory.resolve("common.json"), "{}");
        Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {"summary": ["id"]}}, "actions": [
                 {"name": "list", "description": "All.", "operation": "candidate.list", "effect": "READ",
                  "answer": "PAGE", "record": "candidate.Candidate", "parameters": []},
                 {"name": "anonymize", "description": "Forgets.", "operation": "candidate.anonymize",
                  "effect": "DESTRUCTIVE", "answer": "NOTHING",
                  "parameters": [{"name": "candidateId", "type": "string", "required": true}]}]}""");
        String anonymize =
                "{\"entity\": \"candidates\", \"action\": \"anonymize\", \"params\": {\"candidateId\": \"c1\"}}";
        Iterator<Confirmation> answers =
                List.of(Confirmation.DECLINED, Confirmation.GIVEN).iterator();
        try (AshbyConnector writing =
                AshbyConnector.connect(config, InstalledAdapters.find().choose(config), Catalog.of(directory))) {
            tool = AshbyTool.of(writing);
            assertThat(called(anonymize)).startsWith("writes_disabled: ");
            tool = AshbyTool.over(writing)
                    .allowWrites()
                    .confirmWith(request -> answers.next())
                    .build();
            assertThat(called(anonymize)).contains("declined");
            assertThat(sandbox.sandbox().requestCount("candidate.anonymize")).isZero();
            assertThat(called(anonymize)).doesNotContain("confirmation_required");
            assertThat(sandbox.sandbox().requestCount("candidate.anonymize")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "hosted"})
    void the_model_gets_the_records_that_it_asks_for(String mode) {
        use(mode);
        ScriptedModel model =
                ScriptedModel.calling("{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"limit\": 3}}");

        Result<String> answer = ask(model);

        assertThat(MAPPER.readTree(answer.content()).get("data")).hasSize(3);
        assertThat(model.results())
                .singleElement()
                .satisfies(result -> assertThat(result.isError()).isFalse());
        assertThat(answer.toolExecutions())
                .singleElement()
                .satisfies(execution ->
                        assertThat(execution.resultObject()).isEqualTo(MAPPER.readTree(execution.result())));
    }

    @Test
    void the_model_is_offered_the_tool_with_its_whole_schema() {
        ScriptedModel model = ScriptedModel.calling();

        ask(model);

        ToolSpecification offered = model.lastRequest().toolSpecifications().get(0);
        assertThat(offered.name()).isEqualTo(tool.name());
        assertThat(offered.description()).isEqualTo(tool.description());
        assertThat(MAPPER.readTree(offered.toJson()).get("parameters")).isEqualTo(tool.inputSchema());
    }

    @Test
    void a_model_that_follows_schemas_strictly_is_told_not_to_with_this_one() {
        ScriptedModel model = ScriptedModel.calling();

        ask(model);

        assertThat(model.lastRequest().toolSpecifications().get(0).strict()).isFalse();
    }

    @Test
    void every_call_is_answered() {
        assertThat(execute(null)).contains("'entity' is missing");
        assertThat(execute("{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"limit\": -7e99999999999}}"))
                .startsWith("invalid_input: ");
        assertThat(execute("{\"entity\": \"jobs\", \"action\": \"list\", \"call_id\": 3, \"params\": \"null\"}"))
                .contains("\"data\":[");
        connector.close();
        assertThat(execute("{\"entity\": \"jobs\", \"action\": \"list\"}")).startsWith("unexpected: ");
    }

    private String execute(@Nullable String arguments) {
        ToolExecutionRequest request = ToolExecutionRequest.builder()
                .id("1")
                .name(tool.name())
                .arguments(arguments)
                .build();
        ToolExecutor executor = new AshbyToolProvider(tool)
                .provideTools(QUESTION)
                .aiServiceTools()
                .get(0)
                .toolExecutor();
        return executor.execute(request, null);
    }

    @Test
    void the_model_is_told_the_day_of_each_question() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-28T23:00:00Z"));
        AshbyToolProvider provider =
                new AshbyToolProvider(AshbyTool.over(connector).clock(now::get).build());

        assertThat(description(provider)).contains("Today is 2026-02-28");
        now.set(Instant.parse("2026-03-01T01:00:00Z"));
        assertThat(description(provider)).contains("Today is 2026-03-01");
    }

    private static String description(AshbyToolProvider provider) {
        return provider.provideTools(QUESTION)
                .aiServiceTools()
                .get(0)
                .toolSpecification()
                .description();
    }

    @Test
    void the_model_reads_on_until_nothing_is_left() {
        tool = AshbyTool.over(connector).budget(OutputBudget.chars(2_000)).build();
        ScriptedModel model = new ScriptedModel(results -> results.isEmpty()
                ? "{\"entity\": \"sources\", \"action\": \"list\"}"
                : onward(results.get(results.size() - 1)));

        ask(model);

        assertThat(model.results()).hasSizeGreaterThan(1);
        assertThat(model.results())
                .flatExtracting(result -> titles(result.text()))
                .containsExactlyElementsOf(
                        connector.sources().list().stream().map(Source::title).toList());
    }

    private static List<String> titles(String result) {
        return MAPPER.readTree(result)
                .get("data")
                .valueStream()
                .map(record -> record.get("title").stringValue())
                .toList();
    }

    private static @Nullable String onward(String result) {
        JsonNode next = MAPPER.readTree(result).get("meta").get("next");
        return next == null ? null : MAPPER.createObjectNode().set("next", next).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entity\": \"candidats\", \"action\": \"list\"}",
                "{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"colour\": \"red\"}}",
                "{\"entity\": \"jobs\", \"action\": \"list\", \"parms\": {\"limit\": 1}}",
                "{\"entity\": \"jobs\", ",
                "[]",
                ""
            })
    void the_model_is_told_what_was_wrong_with_its_arguments(String arguments) {
        ScriptedModel model = ScriptedModel.calling(arguments);

        ask(model);

        assertThat(model.results()).singleElement().satisfies(result -> {
            assertThat(result.isError()).isTrue();
            assertThat(result.text()).startsWith("invalid_input: ");
        });
    }

    @Test
    void a_call_without_arguments_is_answered() {
        ToolExecutor executor = new AshbyToolProvider(tool)
                .provideTools(new ToolProviderRequest("memory", UserMessage.from("?")))
                .aiServiceTools()
                .get(0)
                .toolExecutor();

        String result = executor.execute(
                ToolExecutionRequest.builder().name("ashby_execute").build(), "memory");

        assertThat(result).startsWith("invalid_input: ").contains("entity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "hosted"})
    void the_model_is_told_of_a_failure_and_may_try_again(String mode) {
        use(mode);
        sandbox.sandbox().inject(Fault.html(400).on(mode.equals("direct") ? "source.list" : "airbyte.execute"));
        String list = "{\"entity\": \"sources\", \"action\": \"list\"}";
        ScriptedModel model = ScriptedModel.calling(list, list);

        ask(model);

        assertThat(model.results())
                .extracting(ToolExecutionResultMessage::isError)
                .containsExactly(true, false);
        assertThat(model.results().get(0).text()).contains("HTTP 400").contains("The same call fails again.");
    }

    private void use(String mode) {
        connector.close();
        connector = connect(mode);
        tool = AshbyTool.of(connector);
    }

    private Result<String> ask(ScriptedModel model) {
        return AiServices.builder(Recruiter.class)
                .chatModel(model)
                .toolProvider(new AshbyToolProvider(tool))
                .build()
                .ask("What is there?");
    }

    private static AshbyConnector connect(String mode) {
        String address = sandbox.sandbox().baseUri().toString();
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.mode",
                mode,
                "ashby.base-url",
                address,
                "ashby.api-key",
                sandbox.sandbox().apiKey(),
                "airbyte.base-url",
                address,
                "airbyte.client-id",
                sandbox.sandbox().clientId(),
                "airbyte.client-secret",
                sandbox.sandbox().clientSecret())));
    }
}
