package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.InterviewBriefing;
import java.util.function.Consumer;

/** What an interviewer should know before an interview. */
public final class InterviewBriefings extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public InterviewBriefings(Engine engine) {
        super(engine, "interview_briefings");
    }

    /**
     * What interviewers get to see before an interview, by the id of its event. Ashby API, interviewBriefing.info.
     *
     * @param interviewEventId the interview event's id, a UUID
     * @return the interview briefing
     */
    public InterviewBriefing get(String interviewEventId) {
        return get(interviewEventId, options -> {});
    }

    /**
     * What interviewers get to see before an interview, by the id of its event. Ashby API, interviewBriefing.info.
     *
     * @param interviewEventId the interview event's id, a UUID
     * @param options sets the optional parameters
     * @return the interview briefing
     */
    public InterviewBriefing get(String interviewEventId, Consumer<GetOptions> options) {
        return target("get", InterviewBriefing.class)
                .record(new GetOptions()
                        .set("interviewEventId", interviewEventId)
                        .filledBy(options));
    }

    /** Options of interviewBriefing.info. */
    public static final class GetOptions extends Options<GetOptions> {

        private GetOptions() {}

        /**
         * Returns these relations in full: {@code application}, {@code candidate}, {@code job}, {@code interview},
         * {@code interviewers}, {@code feedbackFormDefinition}.
         *
         * @param relations the names of the relations, as they are listed here
         * @return these options
         */
        public GetOptions expand(String... relations) {
            return set("expand", listOf("expand", relations));
        }
    }
}
