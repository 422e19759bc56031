package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.JobInterviewPlan;

/** The interview plan of a job. */
public final class JobInterviewPlans extends EntityCalls {

    public JobInterviewPlans(Engine engine) {
        super(engine, "job_interview_plans");
    }

    /** The interview plan of a job, with its stages and interviews. Ashby API, jobInterviewPlan.info. */
    public JobInterviewPlan get(String jobId) {
        return target("get", JobInterviewPlan.class).record(new Required().set("jobId", jobId));
    }
}
