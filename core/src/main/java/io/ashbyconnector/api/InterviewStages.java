package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewStage;
import java.util.Map;

/** The steps of an interview plan. */
public final class InterviewStages extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewStages(Engine engine) {
        super(engine, "interview_stages");
    }

    /**
     * The stages of one interview plan, in order: Ashby API, interviewStage.list.
     *
     * @param interviewPlanId the interview plan's id, a UUID
     * @return the query, which sends nothing before it is run
     */
    public PlainQuery<InterviewStage> list(String interviewPlanId) {
        return new PlainQuery<>(
                target("list", InterviewStage.class),
                Map.of("interviewPlanId", required(interviewPlanId, "interviewPlanId")));
    }

    /**
     * One stage by its id. Ashby API, interviewStage.info.
     *
     * @param interviewStageId the interview stage's id, a UUID
     * @return the interview stage
     */
    public InterviewStage get(String interviewStageId) {
        return target("get", InterviewStage.class).record(new Required().set("interviewStageId", interviewStageId));
    }
}
