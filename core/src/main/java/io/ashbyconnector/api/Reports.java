package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.report.Report;
import java.util.function.Consumer;

/** Reports that were built in Ashby. */
public final class Reports extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Reports(Engine engine) {
        super(engine, "reports");
    }

    /**
     * Starts a report; the result has the requestId to ask with how far it is. Ashby API, report.generate.
     *
     * @param reportId the report's id, a UUID, as it stands in the report's URL in Ashby
     * @return how far the report is, and its rows once it is complete
     */
    public Report generate(String reportId) {
        return generate(reportId, options -> {});
    }

    /**
     * Starts a report, or, with a requestId, asks how far it is. Ashby API, report.generate.
     *
     * @param reportId the report's id, a UUID, as it stands in the report's URL in Ashby
     * @param options sets the optional parameters
     * @return how far the report is, and its rows once it is complete
     */
    public Report generate(String reportId, Consumer<GenerateOptions> options) {
        return target("generate", Report.class)
                .record(new GenerateOptions().set("reportId", reportId).filledBy(options));
    }

    /**
     * Runs a report and waits for it, at most 30 seconds. Ashby API, report.synchronous.
     *
     * @param reportId the report's id, a UUID, as it stands in the report's URL in Ashby
     * @return the report with its rows
     */
    public Report run(String reportId) {
        return run(reportId, options -> {});
    }

    /**
     * Runs a report and waits for it, at most 30 seconds. Ashby API, report.synchronous.
     *
     * @param reportId the report's id, a UUID, as it stands in the report's URL in Ashby
     * @param options sets the optional parameters
     * @return the report with its rows
     */
    public Report run(String reportId, Consumer<RunOptions> options) {
        return target("synchronous", Report.class)
                .record(new RunOptions().set("reportId", reportId).filledBy(options));
    }

    /** Options of report.generate. */
    public static final class GenerateOptions extends Options<GenerateOptions> {

        private GenerateOptions() {}

        /**
         * Whether the first row holds the headers; the default is true.
         *
         * @param includeHeadersInData whether the first row holds the headers; the default is true
         * @return these options
         */
        public GenerateOptions includeHeadersInData(boolean includeHeadersInData) {
            return set("includeHeadersInData", includeHeadersInData);
        }

        /**
         * The requestId of the first call's result; left out, the report starts anew.
         *
         * @param requestId the requestId of the first call's result; left out, the report starts anew
         * @return these options
         */
        public GenerateOptions requestId(String requestId) {
            return set("requestId", requestId);
        }

        /**
         * {@code inline} for the data in the result, {@code url} for a link to it.
         *
         * @param resultStyle {@code inline} or {@code url}
         * @return these options
         */
        public GenerateOptions resultStyle(String resultStyle) {
            return set("resultStyle", resultStyle);
        }
    }

    /** Options of report.synchronous. */
    public static final class RunOptions extends Options<RunOptions> {

        private RunOptions() {}

        /**
         * Whether the first row holds the headers; the default is true.
         *
         * @param includeHeadersInData whether the first row holds the headers; the default is true
         * @return these options
         */
        public RunOptions includeHeadersInData(boolean includeHeadersInData) {
            return set("includeHeadersInData", includeHeadersInData);
        }

        /**
         * {@code inline} for the data in the result, {@code url} for a link to it.
         *
         * @param resultStyle {@code inline} or {@code url}
         * @return these options
         */
        public RunOptions resultStyle(String resultStyle) {
            return set("resultStyle", resultStyle);
        }
    }
}
