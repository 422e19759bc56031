package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Reports: runs, what they give, and how many there may be. */
class ReportTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private static final String BODY = "{\"reportId\":\"" + SandboxReports.OPEN_JOBS + "\"}";

    private final AshbySandbox sandbox;
    private final Asker asker;

    ReportTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
        sandbox.clearChanges();
    }

    private JsonNode start(String report) {
        return asker.info("report.generate", Map.of("reportId", report));
    }

    private JsonNode poll(String report, JsonNode run) {
        return asker.info(
                "report.generate",
                Map.of("reportId", report, "requestId", run.get("requestId").asString()));
    }

    @Test
    void a_run_is_in_progress_until_it_was_asked_for_twice() {
        JsonNode run = start(SandboxReports.HIRES_BY_TEAM);
        assertThat(run.get("status").asString()).isEqualTo("in_progress");
        assertThat(run.get("reportData").isNull()).isTrue();
        assertThat(run.get("failureReason").isNull()).isTrue();
        assertThat(poll(SandboxReports.HIRES_BY_TEAM, run).get("status").asString())
                .isEqualTo("in_progress");
        JsonNode done = poll(SandboxReports.HIRES_BY_TEAM, run);
        assertThat(done.get("status").asString()).isEqualTo("complete");
        assertThat(done.get("requestId")).isEqualTo(run.get("requestId"));
        assertThat(done.at("/reportData/columnNames").toString()).isEqualTo("[\"Quarter\",\"Team\",\"Hires\"]");
        assertThat(done.at("/reportData/data/0")).isEqualTo(done.at("/reportData/columnNames"));
        assertThat(done.at("/reportData/data/1/2").isNumber()).isTrue();
        int hires = 0;
        for (JsonNode row : done.at("/reportData/data")) {
            hires += row.get(2).asInt(0);
        }
        assertThat(hires)
                .isEqualTo(asker.list("offer.list").stream()
                        .filter(offer ->
                                offer.get("acceptanceStatus").asString().equals("Accepted"))
                        .count());
        assertThat(done.at("/reportData/metadata/reportGeneratedAt").asString()).isEqualTo("2026-09-30T12:00:00.000Z");
        assertThat(done.at("/reportData/metadata/cacheExpiresAt").asString()).isEqualTo("2026-09-30T13:00:00.000Z");
        assertThat(poll(SandboxReports.HIRES_BY_TEAM, run)).isEqualTo(done);
    }

    @Test
    void headers_are_left_out_of_the_data_on_demand_and_rows_follow_the_records() {
        JsonNode with = asker.info("report.synchronous", Map.of("reportId", SandboxReports.OPEN_JOBS));
        JsonNode without = asker.info(
                "report.synchronous", Map.of("reportId", SandboxReports.OPEN_JOBS, "includeHeadersInData", "false"));
        assertThat(with.get("status").asString()).isEqualTo("complete");
        assertThat(without.at("/reportData/data"))
                .hasSize(with.at("/reportData/data").size() - 1);
        assertThat(without.at("/reportData/columnNames")).hasSize(3);
        JsonNode sales = asker.list("department.list").stream()
                .filter(one -> one.get("name").asString().equals("Sales"))
                .findFirst()
                .orElseThrow();
        asker.info("department.update", Map.of("departmentId", sales.get("id").asString(), "name", "Revenue"));
        assertThat(asker.info("report.synchronous", Map.of("reportId", SandboxReports.OPEN_JOBS))
                        .toString())
                .contains("Revenue")
                .doesNotContain("\"Sales\"");
    }

    @Test
    void a_report_that_fails_says_why_and_is_a_success_all_the_same() {
        JsonNode failed = asker.info("report.synchronous", Map.of("reportId", SandboxReports.FAILING));
        assertThat(failed.get("status").asString()).isEqualTo("failed");
        assertThat(failed.get("failureReason").asString()).isEqualTo("QueryTimeout");
        assertThat(failed.get("reportData").isNull()).isTrue();
    }

    @Test
    void three_run_at_once() throws IOException {
        JsonNode first = start(SandboxReports.OPEN_JOBS);
        start(SandboxReports.OPEN_JOBS);
        start(SandboxReports.HIRES_BY_TEAM);
        for (String operation : new String[] {"report.generate", "report.synchronous"}) {
            HttpResponse<String> fourth = asker.post(operation, BODY);
            assertThat(fourth.statusCode()).isEqualTo(429);
            assertThat(fourth.body()).contains("\"code\":\"concurrent_limit_exceeded\"");
        }
        poll(SandboxReports.OPEN_JOBS, first);
        poll(SandboxReports.OPEN_JOBS, first);
        assertThat(asker.post("report.synchronous", BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void fifteen_are_started_in_a_minute_and_polls_do_not_count() throws IOException {
        JsonNode run = start(SandboxReports.OPEN_JOBS);
        for (int i = 1; i < 15; i++) {
            poll(SandboxReports.OPEN_JOBS, run);
            assertThat(asker.post("report.synchronous", BODY).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = asker.post("report.synchronous", BODY);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body())
                .startsWith("{\"success\":false,\"errors\":[\"Report request limit reached")
                .contains("\"code\":\"rate_limit_exceeded\"", "\"requestId\":");
        poll(SandboxReports.OPEN_JOBS, run);
        sandbox.clearChanges();
        assertThat(asker.post("report.synchronous", BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_refused() {
        String nobody = "00000000-0000-4000-8000-000000000000";
        assertThat(asker.code("report.generate", Map.of())).isEqualTo("invalid_input");
        assertThat(asker.code("report.synchronous", Map.of("reportId", nobody))).isEqualTo("report_not_found");
        assertThat(asker.code("report.generate", Map.of("reportId", SandboxReports.OPEN_JOBS, "requestId", "x")))
                .isEqualTo("invalid_input");
        assertThat(asker.code("report.synchronous", Map.of("reportId", SandboxReports.OPEN_JOBS, "resultStyle", "url")))
                .isEqualTo("not_simulated_by_sandbox");
    }
}
