package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewPlan;

/** The stages that applications pass, as plans. */
public final class InterviewPlans extends ListableEntity<InterviewPlan, SyncableQuery<InterviewPlan>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewPlans(Engine engine) {
        super(engine, "interview_plans", InterviewPlan.class, SyncableQuery::new);
    }
}
