package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewStageGroup;

/** Groups of stages, the same for all plans. */
public final class InterviewStageGroups extends ListableEntity<InterviewStageGroup, PlainQuery<InterviewStageGroup>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewStageGroups(Engine engine) {
        super(engine, "interview_stage_groups", InterviewStageGroup.class, PlainQuery::new);
    }
}
