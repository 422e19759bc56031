package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import io.ashbyconnector.model.form.SurveyRequest;
import java.time.Instant;
import java.util.Map;

/** Surveys that candidates were asked for. */
public final class SurveyRequests extends EntityCalls {

    public SurveyRequests(Engine engine) {
        super(engine, "survey_requests");
    }

    /** Surveys that candidates were asked for: Ashby API, surveyRequest.list. */
    public Query list(SurveyFormDefinition.Type surveyType) {
        return new Query(target("list", SurveyRequest.class), Map.of("surveyType", required(surveyType, "surveyType")));
    }

    /** Makes a survey for a candidate, and answers the link to it. Ashby API, surveyRequest.create. */
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

        /** Only those of this application, by its id. */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** Only those of this candidate, by its id. */
        public Query candidateId(String candidateId) {
            return set("candidateId", candidateId);
        }

        /** Those that were created after that time. */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }
}
