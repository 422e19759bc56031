package io.ashbyconnector.adapter.springai;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.OutputBudget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ai.chat.client.ChatClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chat client, a model that follows a script, and the sandbox. */
class AshbyToolCallbackTest {

    @RegisterExtension
    static final AshbySandboxExtension sandbox =
            new AshbySandboxExtension(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private AshbyConnector connector = connect("direct");
    private AshbyTool tool = AshbyTool.of(connector);

    @AfterEach
    void close() {
        connector.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "hosted"})
    void the_model_gets_the_records_that_it_asks_for(String mode) {
        use(mode);

        String answer =
                ask(ScriptedModel.calling("{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"limit\": 3}}"));

        assertThat(MAPPER.readTree(answer).get("data")).hasSize(3);
    }

    @Test
    void the_model_is_offered_the_tool_with_its_whole_schema() {
        ScriptedModel model = ScriptedModel.calling();

        ask(model);

        assertThat(model.offered()).singleElement().satisfies(offered -> {
            assertThat(offered.name()).isEqualTo(tool.name());
            assertThat(offered.description()).isEqualTo(tool.description());
            assertThat(MAPPER.readTree(offered.inputSchema())).isEqualTo(tool.inputSchema());
        });
    }

    @Test
    void every_call_is_answered() {
        AshbyToolCallback callback = new AshbyToolCallback(tool);

        assertThat(callback.call(null)).contains("'entity' is missing");
        assertThat(callback.call(
                        "{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"limit\": -7e99999999999}}", null))
                .startsWith("invalid_input: ");
        assertThat(callback.call("{\"entity\": \"jobs\", \"action\": \"list\", \"call_id\": 3, \"params\": \"null\"}"))
                .contains("\"data\":[");
        connector.close();
        assertThat(callback.call("{\"entity\": \"jobs\", \"action\": \"list\"}"))
                .startsWith("unexpected: ");
    }

    @Test
    void the_model_is_told_the_day_of_each_question() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-28T23:00:00Z"));
        AshbyToolCallback callback =
                new AshbyToolCallback(AshbyTool.over(connector).clock(now::get).build());

        assertThat(callback.getToolDefinition().description()).contains("Today is 2026-02-28");
        now.set(Instant.parse("2026-03-01T01:00:00Z"));
        assertThat(callback.getToolDefinition().description()).contains("Today is 2026-03-01");
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
                .flatExtracting(AshbyToolCallbackTest::titles)
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
        assertThat(ask(ScriptedModel.calling(arguments))).startsWith("invalid_input: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "hosted"})
    void the_model_is_told_of_a_failure_and_may_try_again(String mode) {
        use(mode);
        sandbox.sandbox().inject(Fault.html(400).on(mode.equals("direct") ? "source.list" : "airbyte.execute"));
        String list = "{\"entity\": \"sources\", \"action\": \"list\"}";
        ScriptedModel model = ScriptedModel.calling(list, list);

        ask(model);

        assertThat(model.results()).hasSize(2);
        assertThat(model.results().get(0)).contains("HTTP 400").contains("The same call fails again.");
        assertThat(titles(model.results().get(1))).isNotEmpty();
    }

    private void use(String mode) {
        connector.close();
        connector = connect(mode);
        tool = AshbyTool.of(connector);
    }

    private @Nullable String ask(ScriptedModel model) {
        return ChatClient.builder(model)
                .defaultTools(new AshbyToolCallback(tool))
                .build()
                .prompt("What is there?")
                .toolContext(Map.of("user", "Quinn"))
                .call()
                .content();
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
