package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.Report;
import io.ashbyconnector.sandbox.company.ReportRuns;
import io.ashbyconnector.sandbox.table.JsonWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports. */
final class ReportOperations extends Area {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long CACHED = Duration.ofHours(1).toMillis();

    ReportOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "report.generate" -> new Reporting(this::generate);
            case "report.synchronous" -> new Reporting(this::synchronous);
            default -> null;
        };
    }

    private interface Answering {
        ReportRuns.Run run(Params params);
    }

    private final class Reporting implements Operation {
        private final Answering answering;

        Reporting(Answering answering) {
            this.answering = answering;
        }

        @Override
        public String permission() {
            return "reportsRead";
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, ApiKey key) {
            ReportRuns.Run run = answering.run(params);
            return out -> write(run, out.object("results"));
        }
    }

    private static Report report(Params params) {
        String id = params.requiredId("reportId");
        Report report = Report.find(id);
        if (report == null) {
            throw Problem.notFound("report", "reportId", id);
        }
        if ("url".equals(params.oneOf("resultStyle", Set.of("inline", "url")))) {
            throw Problem.refused(NotSimulated.CODE, "The sandbox does not simulate results by URL, only inline ones");
        }
        return report;
    }

    private ReportRuns.Run generate(Params params) {
        Report report = report(params);
        boolean headers = headers(params);
        String requestId = params.text("requestId");
        if (requestId == null) {
            return company.changes().exclusively(() -> {
                ReportRuns.Run run = start(report, headers);
                company.reportRuns().leave(run);
                return run;
            });
        }
        ReportRuns.Run run = company.reportRuns().poll(requestId);
        if (run == null || run.report() != report) {
            throw Problem.invalid("Expected 'requestId' to be that of a run of this report");
        }
        return run;
    }

    private ReportRuns.Run synchronous(Params params) {
        Report report = report(params);
        boolean headers = headers(params);
        return company.changes().exclusively(() -> start(report, headers)).finished();
    }

    private static boolean headers(Params params) {
        return !params.has("includeHeadersInData") || params.flag("includeHeadersInData");
    }

    /** Starts a run while nobody else does. */
    private ReportRuns.Run start(Report report, boolean headers) {
        ReportRuns.Limit limit = company.reportRuns().exceeded();
        if (limit == ReportRuns.Limit.STARTS) {
            throw Problem.limited(
                    "rate_limit_exceeded",
                    "Report request limit reached for this organization. Wait 60 seconds.",
                    company.reportRuns().pause());
        }
        if (limit == ReportRuns.Limit.AT_ONCE) {
            throw Problem.limited(
                    "concurrent_limit_exceeded",
                    "This organization has 3 reports at work already. Wait for one to end.",
                    POLL);
        }
        return company.reportRuns().start(report, headers, company.clock().millis());
    }

    private void write(ReportRuns.Run run, JsonWriter out) {
        Report report = run.report();
        String failure = report.failure();
        boolean atWork = run.atWork();
        String outcome = failure == null ? "complete" : "failed";
        out.text("requestId", run.requestId()).text("status", atWork ? "in_progress" : outcome);
        if (atWork || failure != null) {
            out.nothing("reportData");
        } else {
            List<Object> data = new ArrayList<>();
            if (run.headers()) {
                data.add(report.columns());
            }
            data.addAll(report.rows(company));
            out.object("reportData")
                    .any("data", data)
                    .texts("columnNames", report.columns())
                    .object("metadata")
                    .text("title", report.title())
                    .instant("updatedAt", report.updatedAt(company))
                    .instant("reportGeneratedAt", run.generatedAt())
                    .instant("cacheExpiresAt", run.generatedAt() + CACHED)
                    .endObject()
                    .endObject();
        }
        out.nullableText("failureReason", atWork ? null : failure).endObject();
    }
}
