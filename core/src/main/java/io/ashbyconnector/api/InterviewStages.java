package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.InterviewStage;
import java.util.Map;

/** The steps of an interview plan. */
public final class InterviewStages extends EntityCalls {

    public InterviewStages(Engine engine) {
        super(engine, "interview_stages");
    }

    /** The stages of one interview plan, in order: Ashby API, interviewStage.list. */
    public PlainQuery<InterviewStage> list(String interviewPlanId) {
        return new PlainQuery<>(
                target("list", InterviewStage.class),
                Map.of("interviewPlanId", required(interviewPlanId, "interviewPlanId")));
    }

    /** One stage by its id. Ashby API, interviewStage.info. */
    public InterviewStage get(String interviewStageId) {
        return target("get", InterviewStage.class).record(new Required().set("interviewStageId", interviewStageId));
    }
}
