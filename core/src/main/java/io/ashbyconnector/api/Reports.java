package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.report.Report;
import java.util.function.Consumer;

/** Reports that were built in Ashby. */
public final class Reports extends EntityCalls {

    public Reports(Engine engine) {
        super(engine, "reports");
    }

    /** Starts a report, or, with requestId, asks how far it is. Ashby API, report.generate. */
    public Report generate(String reportId) {
        return generate(reportId, options -> {});
    }

    /** Starts a report, or, with requestId, asks how far it is. Ashby API, report.generate. */
    public Report generate(String reportId, Consumer<GenerateOptions> options) {
        return target("generate", Report.class)
                .record(new GenerateOptions().set("reportId", reportId).filledBy(options));
    }

    /** Runs a report and waits for it, at most 30 seconds. Ashby API, report.synchronous. */
    public Report synchronous(String reportId) {
        return synchronous(reportId, options -> {});
    }

    /** Runs a report and waits for it, at most 30 seconds. Ashby API, report.synchronous. */
    public Report synchronous(String reportId, Consumer<SynchronousOptions> options) {
        return target("synchronous", Report.class)
                .record(new SynchronousOptions().set("reportId", reportId).filledBy(options));
    }

    /** The optional parameters of report.generate. */
    public static final class GenerateOptions extends Options<GenerateOptions> {

        private GenerateOptions() {}

        @Override
        GenerateOptions self() {
            return this;
        }

        /** Whether the first row holds the headers; the default is true. */
        public GenerateOptions includeHeadersInData(boolean includeHeadersInData) {
            return set("includeHeadersInData", includeHeadersInData);
        }

        /** The id that the first call answered; left out, a new report starts. */
        public GenerateOptions requestId(String requestId) {
            return set("requestId", requestId);
        }

        /** Whether the data, or a link to it, is answered: {@code inline}, {@code url}. */
        public GenerateOptions resultStyle(String resultStyle) {
            return set("resultStyle", resultStyle);
        }
    }

    /** The optional parameters of report.synchronous. */
    public static final class SynchronousOptions extends Options<SynchronousOptions> {

        private SynchronousOptions() {}

        @Override
        SynchronousOptions self() {
            return this;
        }

        /** Whether the first row holds the headers; the default is true. */
        public SynchronousOptions includeHeadersInData(boolean includeHeadersInData) {
            return set("includeHeadersInData", includeHeadersInData);
        }

        /** Whether the data, or a link to it, is answered: {@code inline}, {@code url}. */
        public SynchronousOptions resultStyle(String resultStyle) {
            return set("resultStyle", resultStyle);
        }
    }
}
