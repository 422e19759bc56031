package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.company.Report;

/** The ids of the reports that a sandbox has. As with Ashby, no operation lists them. */
public final class SandboxReports {
    /** Accepted offers by quarter and team. */
    public static final String HIRES_BY_TEAM = Report.HIRES_BY_TEAM.id();

    /** Open jobs by department and location. */
    public static final String OPEN_JOBS = Report.OPEN_JOBS.id();

    /** Fails at every run, with the reason {@code QueryTimeout}. */
    public static final String FAILING = Report.TIME_IN_STAGE.id();

    private SandboxReports() {}
}
