package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.OutputBudget;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official SDK's client, which validates every answer by the tool's output schema, over HTTP. */
@Timeout(60)
class ExchangeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUDGET = 8_000;

    private final Sandboxed ashby = Sandboxed.direct();
    private final AshbyTool tool =
            AshbyTool.over(ashby.connector()).budget(OutputBudget.chars(BUDGET)).build();
    private final BlockingQueue<ProgressNotification> progress = new LinkedBlockingQueue<>();
    private AshbyMcpServer server;
    private McpSyncClient client;

    @BeforeEach
    void connect() {
        server = AshbyMcpServer.http(tool, 0);
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                server.uri().orElseThrow().resolve("/").toString())
                        .build())
                .progressConsumer(progress::add)
                .build();
        client.initialize();
    }

    @AfterEach
    void disconnect() {
        client.closeGracefully();
        server.close();
        ashby.close();
    }

    private CallToolResult call(Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder("ashby_execute").arguments(arguments).build());
    }

    private static JsonNode content(CallToolResult result) {
        assertThat(result.isError()).as(text(result)).isFalse();
        assertThat(text(result).length()).isLessThanOrEqualTo(BUDGET);
        JsonNode content = JSON.valueToTree(result.structuredContent());
        assertThat(JSON.readTree(text(result))).isEqualTo(content);
        return content;
    }

    private static String text(CallToolResult result) {
        assertThat(result.content()).hasSize(1);
        return ((TextContent) result.content().get(0)).text();
    }

    @Test
    void the_server_introduces_itself() {
        InitializeResult introduction = client.getCurrentInitializationResult();

        assertThat(introduction.serverInfo().name()).isEqualTo("ashby");
        assertThat(introduction.instructions()).contains("Ashby", "meta.next", "⟦⟧");
        client.ping();
    }

    @Test
    void the_tool_is_described_and_said_to_be_harmless() {
        List<Tool> tools = client.listTools().tools();

        assertThat(tools).hasSize(1);
        Tool described = tools.get(0);
        assertThat(described.name()).isEqualTo(tool.name());
        assertThat(described.description()).isEqualTo(tool.description());
        assertThat(JSON.<JsonNode>valueToTree(described.inputSchema())).isEqualTo(tool.inputSchema());
        assertThat(JSON.<JsonNode>valueToTree(described.outputSchema())).isEqualTo(tool.outputSchema());
        assertThat(described.annotations().readOnlyHint()).isTrue();
        assertThat(described.annotations().destructiveHint()).isFalse();
        assertThat(described.annotations().idempotentHint()).isTrue();
    }

    @Test
    void all_candidates_come_in_parts_that_fit_each_of_them_once() {
        List<String> ids = new ArrayList<>();
        Map<String, Object> arguments =
                Map.of("entity", "candidates", "action", "list", "params", Map.of("limit", 10_000));
        int parts = 0;
        while (!arguments.isEmpty()) {
            JsonNode part = content(call(arguments));
            part.path("data").forEach(each -> ids.add(each.path("id").asString()));
            String next = part.at("/meta/next").asString("");
            arguments = next.isEmpty() ? Map.of() : Map.of("next", next);
            parts++;
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize(Sandboxed.CANDIDATES);
        assertThat(parts).isGreaterThan(2);
    }

    @Test
    void one_record_is_read() {
        String id = content(call(Map.of("entity", "jobs", "action", "list", "fields", List.of("id"))))
                .at("/data/0/id")
                .asString();

        JsonNode job = content(call(Map.of("entity", "jobs", "action", "get", "params", Map.of("id", id))));

        assertThat(job.at("/data/id").asString()).isEqualTo(id);
    }

    @Test
    void what_a_model_gets_wrong_is_an_error_to_learn_from() {
        CallToolResult wrong = call(Map.of("entity", "candidates", "action", "liszt", "params", 7, "colour", "red"));

        assertThat(wrong.isError()).isTrue();
        assertThat(wrong.structuredContent()).isNull();
        assertThat(text(wrong)).contains("list");
    }

    @Test
    void progress_is_told_to_those_who_ask() throws Exception {
        Map<String, Object> all = Map.of(
                "entity", "candidates", "action", "list", "params", Map.of("limit", 110), "fields", List.of("id"));

        call(all);
        client.callTool(CallToolRequest.builder("ashby_execute")
                .arguments(all)
                .progressToken("mine")
                .build());

        assertThat(List.of(progress.take(), progress.take()))
                .allSatisfy(each -> assertThat(each.progressToken()).isEqualTo("mine"));
        assertThat(progress).isEmpty();
    }

    @Test
    void each_entity_has_its_schema_as_a_resource() {
        List<Resource> resources = client.listResources().resources();

        assertThat(resources)
                .extracting(Resource::uri)
                .containsExactlyInAnyOrderElementsOf(tool.entities().stream()
                        .filter(entity -> entity.record().isPresent())
                        .map(Entity::name)
                        .map("ashby://schema/"::concat)
                        .toList());
        for (Resource resource : resources) {
            TextResourceContents contents = (TextResourceContents) client.readResource(
                            ReadResourceRequest.builder(resource.uri()).build())
                    .contents()
                    .get(0);
            assertThat(contents.mimeType()).isEqualTo("application/schema+json");
            assertThat(JSON.readTree(contents.text()))
                    .isEqualTo(ashby.connector().entitySchema(Objects.requireNonNull(resource.name())));
        }
        assertThatThrownBy(() -> client.readResource(
                        ReadResourceRequest.builder("ashby://schema/versions").build()))
                .hasMessageContaining("not found");
    }

    @Test
    void only_what_is_allowed_is_offered() {
        AshbyTool jobs = AshbyTool.over(ashby.connector()).allow("jobs").build();
        try (AshbyMcpServer small = AshbyMcpServer.http(jobs, 0);
                McpSyncClient visitor = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                        small.uri().orElseThrow().resolve("/").toString())
                                .build())
                        .build()) {
            visitor.initialize();

            assertThat(visitor.listResources().resources())
                    .extracting(Resource::uri)
                    .containsExactly("ashby://schema/jobs");
            assertThat(visitor.listPrompts().prompts())
                    .extracting(prompt -> prompt.name())
                    .containsExactly("open_jobs");
        }
    }

    @Test
    void two_clients_call_at_once() throws Exception {
        ashby.hang();
        CompletableFuture<CallToolResult> hanging = CompletableFuture.supplyAsync(
                () -> call(Map.of("entity", "candidates", "action", "list")), task -> new Thread(task).start());
        ashby.awaitHanging();

        try (McpSyncClient other = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                server.uri().orElseThrow().resolve("/").toString())
                        .build())
                .build()) {
            other.initialize();
            assertThat(other.callTool(CallToolRequest.builder("ashby_execute")
                                    .arguments(Map.of("entity", "jobs", "action", "describe"))
                                    .build())
                            .isError())
                    .isFalse();
        }
        assertThat(hanging).isNotDone();
    }
}
