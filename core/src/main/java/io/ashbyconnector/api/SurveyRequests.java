package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import io.ashbyconnector.model.form.SurveyRequest;
import java.time.Instant;
import java.util.Map;

/** Surveys that candidates were asked for. */
public final class SurveyRequests extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public SurveyRequests(Engine engine) {
        super(engine, "survey_requests");
    }

    /**
     * Surveys that candidates were asked for: Ashby API, surveyRequest.list.
     *
     * @param surveyType the purpose of the surveys
     * @return the query, which sends nothing before it is run
     */
    public Query list(SurveyFormDefinition.Type surveyType) {
        return new Query(target("list", SurveyRequest.class), Map.of("surveyType", required(surveyType, "surveyType")));
    }

    /**
     * Makes a survey for a candidate, and answers the link to it. Ashby API, surveyRequest.create.
     *
     * @param candidateId the candidate's id, a UUID
     * @param applicationId the application's id, a UUID
     * @param surveyFormDefinitionId the survey form's id, a UUID
     * @return the survey request, with the link
     */
    public SurveyRequest create(String candidateId, String applicationId, String surveyFormDefinitionId) {
        return target("create", SurveyRequest.class)
                .record(new Required()
                        .set("candidateId", candidateId)
                        .set("applicationId", applicationId)
                        .set("surveyFormDefinitionId", surveyFormDefinitionId));
    }

    /** Lists survey requests: Ashby API, surveyRequest.list. */
    public static final class Query extends ListQuery<SurveyRequest, Query> {

        private Query(QueryTarget<SurveyRequest> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<SurveyRequest> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Only those of this application, by its id.
         *
         * @param applicationId the application's id, a UUID
         * @return a query with this setting
         */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /**
         * Only those of this candidate, by its id.
         *
         * @param candidateId the candidate's id, a UUID
         * @return a query with this setting
         */
        public Query candidateId(String candidateId) {
            return set("candidateId", candidateId);
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }
}
