package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.JobInterviewPlan;

/** The interview plan of a job. */
public final class JobInterviewPlans extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public JobInterviewPlans(Engine engine) {
        super(engine, "job_interview_plans");
    }

    /**
     * The interview plan of a job, with its stages and interviews. Ashby API, jobInterviewPlan.info.
     *
     * @param jobId the job's id, a UUID
     * @return the job interview plan
     */
    public JobInterviewPlan get(String jobId) {
        return target("get", JobInterviewPlan.class).record(new Required().set("jobId", jobId));
    }
}
