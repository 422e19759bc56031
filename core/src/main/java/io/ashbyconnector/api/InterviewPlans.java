package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewPlan;

/** The stages that applications pass, as plans. */
public final class InterviewPlans extends ListableEntity<InterviewPlan, SyncableQuery<InterviewPlan>> {

    public InterviewPlans(Engine engine) {
        super(engine, "interview_plans", InterviewPlan.class, SyncableQuery::new);
    }
}
