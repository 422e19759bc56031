package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.FieldClass;
import io.ashbyconnector.tool.OutputBudget;
import io.ashbyconnector.tool.ToolAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model gets of the program's own context store. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreToolTest {

    private static final String DESCRIBE = "{\"entity\":\"context_store\",\"action\":\"describe\"}";

    private final Sandboxed sandboxed = Sandboxed.direct();
    private final AshbyTool tool = AshbyTool.of(sandboxed.connector());

    @AfterAll
    void close() {
        sandboxed.close();
    }

    private AshbyTool.Builder builder() {
        return AshbyTool.over(sandboxed.connector());
    }

    private static ToolAnswer ask(AshbyTool tool, String sql) {
        return tool.call(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "entity", "context_store", "action", "context_store_sql_query", "params", Map.of("sql", sql))));
    }

    private static JsonNode rows(AshbyTool tool, String sql) {
        ToolAnswer answer = ask(tool, sql);
        assertThat(answer.isError()).as(answer.text()).isFalse();
        return Objects.requireNonNull(answer.content()).path("data");
    }

    private static String describe(AshbyTool tool, String table) {
        return tool.call("{\"entity\":\"context_store\",\"action\":\"describe\",\"params\":{\"table\":\"" + table
                        + "\"}}")
                .text();
    }

    @Test
    void the_description_says_when_to_ask_in_sql_and_stays_short() {
        List<AshbyTool> tools = List.of(
                tool,
                builder().allowWrites().build(),
                builder().mask(FieldClass.values()).build());
        for (AshbyTool each : tools) {
            assertThat(each.description())
                    .hasSizeLessThan(2_000)
                    .contains("ask the context store in SQL", "FROM hires WHERE hired_at >= '", "\"context_store\"");
            assertThat(each.inputSchema()
                            .at("/properties/entity/enum")
                            .valueStream()
                            .map(JsonNode::asString))
                    .contains("context_store");
        }
        assertThat(builder().fullDescription().build().description())
                .hasSizeLessThan(12_000)
                .contains("ask the context store in SQL");
        assertThat(builder().allow("jobs.list").build().description()).doesNotContain("SQL");
    }

    @Test
    void the_store_is_described_with_what_is_asked_most() {
        ToolAnswer answer = tool.call(DESCRIBE);

        JsonNode data = Objects.requireNonNull(answer.content()).path("data");
        assertThat(answer.text()).hasSizeLessThan(3_000);
        assertThat(data.at("/tables/hires").asString())
                .contains(
                        "application_id, candidate_id, job_id, job, department, source, recruiter, applied_at, hired_at");
        assertThat(data.at("/tables/pipeline").asString()).contains("neither leads nor hires", "in_stage_since");
        assertThat(data.path("tables").propertyNames()).contains("time_in_stage", "application_summary", "candidates");
        assertThat(data.path("more_tables").asString()).contains("jobs", "departments");
        assertThat(data.path("examples")).hasSize(3);
        data.path("examples")
                .forEach(sql -> assertThat(rows(tool, sql.asString())).isNotEmpty());
    }

    @Test
    void each_column_that_the_description_names_can_be_asked_for() {
        JsonNode tables = Objects.requireNonNull(tool.call(DESCRIBE).content()).at("/data/tables");

        tables.forEachEntry((table, text) -> {
            String columns = text.asString().replaceAll("^.*: ", "").replace(", …", "");
            if (!table.equals("time_in_stage")) {
                assertThat(ask(tool, "SELECT " + columns + " FROM " + table + " LIMIT 1")
                                .isError())
                        .as(table)
                        .isFalse();
            }
        });
    }

    @Test
    void one_table_is_described_in_full() {
        assertThat(describe(tool, "jobs")).contains("\"department_id\":\"VARCHAR\"", "\"opened_at\":\"TIMESTAMP\"");
        assertThat(describe(tool, "hirs")).startsWith("invalid_input: ").contains("Did you mean 'hires'?");
    }

    @Test
    void a_slip_in_a_statement_is_told_with_what_was_probably_meant() {
        assertThat(ask(tool, "SELECT jobb FROM pipeline").text())
                .startsWith("invalid_input: ")
                .contains("Did you mean 'job'?");
        assertThat(ask(tool, "SELECT * FROM hirs").text())
                .contains("Did you mean 'hires'?")
                .hasSizeLessThan(1_600);
    }

    @Test
    void what_outsiders_wrote_is_marked() {
        JsonNode row = rows(tool, "SELECT * FROM application_summary WHERE status = 'Active' LIMIT 1")
                .get(0);

        assertThat(row.propertyNames()).contains("application_id", "candidate", "applied_at", "days");
        assertThat(row.path("candidate").asString()).startsWith("⟦").endsWith("⟧");
        assertThat(row.path("email").asString()).startsWith("⟦").endsWith("⟧");
        assertThat(row.path("status").asString()).isEqualTo("Active");
        assertThat(row.path("applied_at").asString()).endsWith("Z");
        assertThat(rows(tool, "SELECT candidate AS job, 'x: ' || candidate AS source FROM pipeline LIMIT 1")
                        .get(0))
                .allSatisfy(value -> assertThat(value.asString()).startsWith("⟦"));
    }

    @Test
    void no_name_of_a_column_comes_from_a_value() {
        assertThat(ask(tool, "PIVOT (SELECT name FROM candidates) ON name USING count(*)")
                        .text())
                .startsWith("invalid_input: ");
    }

    @Test
    void rows_are_whole_and_the_rest_is_told_and_can_be_had() {
        AshbyTool small = builder().budget(OutputBudget.chars(2_000)).build();
        ToolAnswer answer = ask(small, "SELECT id, name FROM candidates ORDER BY id");
        Set<String> ids = new HashSet<>();

        while (true) {
            JsonNode content = Objects.requireNonNull(answer.content());
            assertThat(answer.text()).hasSizeLessThanOrEqualTo(2_000);
            content.path("data")
                    .forEach(row ->
                            assertThat(ids.add(row.path("id").asString())).isTrue());
            assertThat(content.at("/meta/as_of").isString()).isTrue();
            if (content.at("/meta/remaining").asInt() == 0) {
                break;
            }
            assertThat(content.at("/meta/remaining").asInt()).isEqualTo(Sandboxed.CANDIDATES - ids.size());
            answer = small.call("{\"entity\":\"context_store\",\"next\":\""
                    + content.at("/meta/next").asString() + "\"}");
        }

        assertThat(ids).hasSize(Sandboxed.CANDIDATES);
    }

    @Test
    void a_limit_of_rows_is_how_many_are_shown() {
        ToolAnswer answer = tool.call("""
                {"entity":"applications","action":"context_store_sql_query",
                 "params":{"sql":"SELECT id FROM candidates","limit":110}}""");

        JsonNode content = Objects.requireNonNull(answer.content());
        assertThat(content.path("data")).hasSize(110);
        assertThat(content.at("/meta/remaining").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT primary_email_address_value FROM candidates",
                "SELECT company FROM candidates",
                "SELECT record FROM candidates",
                "SELECT record->>'$.primaryEmailAddress.value' FROM candidates",
                "SELECT value FROM candidate_email_addresses",
                "SELECT latest_version_salary_value FROM offers",
                "SELECT value FROM candidate_custom_fields",
                "SELECT primary_email_address_value FROM main.candidates",
                "SELECT email FROM job_hiring_team"
            })
    void masks_hold_in_statements(String sql) {
        AshbyTool masked = builder().mask(FieldClass.values()).build();

        assertThat(ask(masked, sql).text())
                .startsWith("invalid_input: ")
                .doesNotContain("@", "Valid: id, created_at, updated_at, name, primary_email");
        assertThat(ask(tool, sql.replace("main.", "")).isError()).isFalse();
    }

    @Test
    void what_is_not_masked_can_be_asked_beside_a_mask() {
        AshbyTool masked =
                builder().mask(FieldClass.CONTACT, FieldClass.FREE_TEXT).build();

        JsonNode row = rows(
                        masked, "SELECT candidate, email, job, stage FROM application_summary WHERE status = 'Active'")
                .get(0);
        assertThat(row.path("candidate").asString()).startsWith("⟦");
        assertThat(row.path("email").isNull()).isTrue();
        assertThat(row.path("job").asString()).isNotEmpty().doesNotContain("masked");
        assertThat(describe(masked, "candidates")).contains("\"name\"").doesNotContain("email", "record", "phone");
        assertThat(rows(masked, "SELECT latest_version_salary_value FROM offers"))
                .isNotEmpty();
    }

    @Test
    void a_tool_that_offers_less_shows_no_other_records_in_sql() {
        AshbyTool narrow = builder().allow("applications").build();

        assertThat(ask(narrow, "SELECT name FROM candidates").text()).startsWith("invalid_input: ");
        assertThat(ask(narrow, "SELECT name FROM users").text()).startsWith("invalid_input: ");
        assertThat(rows(narrow, "SELECT candidate_name FROM applications")).isNotEmpty();
        assertThat(describe(narrow, "candidates")).startsWith("invalid_input: ");
    }

    @Test
    void a_store_that_is_not_filled_in_time_says_how_far_it_is() {
        try (Sandboxed slow = Sandboxed.direct()) {
            slow.sandbox().inject(Fault.delay(Duration.ofHours(1)).on("application.list"));
            AshbyTool hurried = AshbyTool.of(slow.connector().with(CallOptions.deadline(Duration.ofMillis(200))));

            assertThat(ask(hurried, "SELECT count(*) FROM hires").text())
                    .startsWith("timeout: ")
                    .contains("applications: 0 records", "goes on", "may work later");
        }
    }

    @Test
    void airbytes_store_is_described_with_what_it_lacks() {
        try (Sandboxed hosted = Sandboxed.hosted()) {
            AshbyTool there = AshbyTool.of(hosted.connector());
            ToolAnswer answer = there.call(DESCRIBE);

            JsonNode data = Objects.requireNonNull(answer.content()).path("data");
            assertThat(answer.text()).hasSizeLessThan(3_000);
            assertThat(data.path("tables").propertyNames())
                    .containsExactlyInAnyOrder("applications", "candidates", "job_postings", "jobs", "users");
            assertThat(data.at("/tables/jobs").asString()).isEqualTo("id, title, status, departmentId, locationId");
            assertThat(data.path("description").asString()).contains("hours to a day behind", "job_postings.jobId");
            assertThat(there.description())
                    .contains("describe context_store first")
                    .hasSizeLessThan(2_000);
        }
    }

    @Test
    void a_store_that_cannot_hide_fields_is_not_asked_to() {
        try (Sandboxed hosted = Sandboxed.hosted()) {
            AshbyConnector hiding =
                    hosted.connector().with(CallOptions.defaults().hiding((record, path) -> path.equals("name")));

            assertThatThrownBy(() -> hiding.store().sql("SELECT id FROM candidates"))
                    .isInstanceOf(UnsupportedException.class)
                    .hasMessageContaining("cannot hide fields");
            assertThat(AshbyTool.over(hosted.connector())
                            .mask(FieldClass.CONTACT)
                            .build()
                            .description())
                    .doesNotContain("SQL");
        }
    }

    @Test
    void a_client_that_follows_the_progress_hears_how_tables_are_filled() throws Exception {
        try (Sandboxed fresh = Sandboxed.direct();
                LineClient client = LineClient.begun(AshbyTool.of(fresh.connector()))) {
            client.request("tools/call", """
                    {"name": "ashby_execute", "_meta": {"progressToken": 7}, "arguments": {"entity": "context_store",
                     "action": "context_store_sql_query", "params": {"sql": "SELECT source, count(*) FROM hires GROUP BY 1"}}}""".replace("\n", " "));

            JsonNode first = client.next();
            assertThat(first.path("method").asString()).isEqualTo("notifications/progress");
            assertThat(first.at("/params/progressToken").asInt()).isEqualTo(7);
            assertThat(first.at("/params/message").asString()).contains(": being brought up to date");
            double told = 0;
            JsonNode next = first;
            while (next.has("method")) {
                assertThat(next.at("/params/progress").asDouble()).isGreaterThan(told);
                told = next.at("/params/progress").asDouble();
                next = client.next();
            }
            assertThat(next.at("/result/structuredContent/data")).isNotEmpty();
        }
    }

    @Test
    void a_row_that_is_too_long_for_an_answer_is_shortened_and_says_so() {
        String sql = IntStream.range(0, 9)
                .mapToObj(i -> "string_agg(id, ',') AS c" + i)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        AshbyTool small = builder().budget(OutputBudget.chars(2_000)).build();

        ToolAnswer answer = ask(small, "SELECT " + sql + " FROM candidates");

        assertThat(answer.text()).hasSizeLessThanOrEqualTo(2_000).contains("more than an answer holds");
    }
}
