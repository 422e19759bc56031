package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls that the prompts name work, and answer the question, in both modes. */
@Timeout(60)
class PromptsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String CALL = "ashby_execute with ";
    private static final InstantSource NOW =
            InstantSource.fixed(Sandboxed.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));

    private static Params request(String params) throws RefusedException {
        return Params.of((Message.Request) JsonRpc.read(
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"prompts/get\", \"params\": " + params + "}"));
    }

    private static String text(AshbyTool tool, String name, Map<String, Object> arguments) throws RefusedException {
        Map<String, Object> params = Map.of("name", name, "arguments", arguments);
        return new Prompts(tool, NOW)
                .get(request(JSON.writeValueAsString(params)))
                .at("/messages/0/content/text")
                .asString();
    }

    private static Stream<String> names(AshbyTool tool) {
        return new Prompts(tool, NOW)
                .list().stream().map(each -> each.path("name").asString());
    }

    /** The calls in a text, with an id where it leaves one out. */
    private static List<String> calls(String text, String id) {
        List<String> calls = new ArrayList<>();
        for (int start = text.indexOf(CALL); start >= 0; start = text.indexOf(CALL, start + 1)) {
            calls.add(JSON.readTree(text.substring(start + CALL.length()))
                    .toString()
                    .replace("\"...\"", "\"" + id + "\""));
        }
        return calls;
    }

    private static JsonNode data(AshbyTool tool, String call) {
        ToolAnswer answer = tool.call(call);
        assertThat(answer.isError()).as(answer.text()).isFalse();
        return Objects.requireNonNull(answer.content()).path("data");
    }

    private static Stream<String> values(JsonNode records, String pointer) {
        return records.valueStream().map(each -> each.at(pointer).asString(""));
    }

    @Test
    void direct_mode_filters_open_jobs() throws Exception {
        try (Sandboxed ashby = Sandboxed.direct()) {
            AshbyTool tool = AshbyTool.of(ashby.connector());

            List<String> calls = calls(text(tool, "open_jobs", Map.of()), "");

            assertThat(calls).hasSize(1);
            assertThat(values(data(tool, calls.get(0)), "/status")).isNotEmpty().containsOnly("Open");
        }
    }

    @Test
    void direct_mode_filters_applications_by_day() throws Exception {
        try (Sandboxed ashby = Sandboxed.direct()) {
            AshbyTool tool = AshbyTool.of(ashby.connector());
            JsonNode recent = data(
                    tool,
                    calls(text(tool, "recent_applications", Map.of("days", "30")), "")
                            .get(0));
            JsonNode sources =
                    data(tool, calls(text(tool, "top_sources", Map.of()), "").get(0));

            assertThat(values(recent, "/createdAt"))
                    .isNotEmpty()
                    .allSatisfy(day -> assertThat(day).isGreaterThanOrEqualTo("2026-08-31"));
            assertThat(values(recent, "/candidate/name")).doesNotContain("");
            assertThat(values(recent, "/job/title")).doesNotContain("");
            assertThat(values(sources, "/source/title")).isNotEmpty().doesNotContain("");
            assertThat(sources.size()).isGreaterThan(recent.size());
        }
    }

    @Test
    void direct_mode_finds_the_active_applications_of_a_job() throws Exception {
        try (Sandboxed ashby = Sandboxed.direct()) {
            AshbyTool tool = AshbyTool.of(ashby.connector());
            String text = text(tool, "job_pipeline", Map.of("job", "the \"best\" one"));
            JsonNode jobs = data(tool, calls(text, "").get(0));
            String job = values(
                            data(
                                    tool,
                                    "{\"entity\": \"applications\", \"action\": \"list\", \"params\": {\"status\": \"Active\"}}"),
                            "/job/id")
                    .findFirst()
                    .orElseThrow();

            JsonNode pipeline = data(tool, calls(text, job).get(1));

            assertThat(text).contains("\"the \\\"best\\\" one\"");
            assertThat(values(jobs, "/id")).contains(job);
            assertThat(values(pipeline, "/job/id")).isNotEmpty().containsOnly(job);
            assertThat(values(pipeline, "/status")).containsOnly("Active");
            assertThat(values(pipeline, "/currentInterviewStage/title")).doesNotContain("");
        }
    }

    @Test
    void hosted_mode_names_no_filter_that_it_lacks() throws Exception {
        try (Sandboxed ashby = Sandboxed.hosted()) {
            AshbyTool tool = AshbyTool.of(ashby.connector());
            for (String prompt : names(tool).toList()) {
                String text = text(tool, prompt, Map.of("job", "Engineer"));

                assertThat(calls(text, ""))
                        .isNotEmpty()
                        .allSatisfy(call -> assertThat(data(tool, call)).isNotEmpty());
                assertThat(text).doesNotContain("\"params\"").containsAnyOf("keep those", "leave out");
            }
        }
    }

    @Test
    void only_questions_that_can_be_answered_are_offered() {
        try (Sandboxed ashby = Sandboxed.direct()) {
            AshbyTool candidates =
                    AshbyTool.over(ashby.connector()).allow("candidates").build();
            AshbyTool single =
                    AshbyTool.over(ashby.connector()).allow("jobs.get").build();

            assertThat(names(candidates)).isEmpty();
            assertThat(names(single)).isEmpty();
            assertThat(names(AshbyTool.of(ashby.connector())))
                    .containsExactlyInAnyOrder("open_jobs", "recent_applications", "job_pipeline", "top_sources");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "99999999999999999999", "1.5"})
    void a_number_of_days_that_is_none_is_told(String days) {
        try (Sandboxed ashby = Sandboxed.direct()) {
            AshbyTool tool = AshbyTool.of(ashby.connector());

            assertThatThrownBy(() -> text(tool, "recent_applications", Map.of("days", days)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("days must be a whole number from 1 to 3650, not '" + days + "'");
            assertThatThrownBy(() -> text(tool, "job_pipeline", Map.of("job", " ")))
                    .hasMessageContaining("job is missing");
        }
    }
}
