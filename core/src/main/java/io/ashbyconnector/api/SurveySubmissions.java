package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.SurveyFormDefinition;
import io.ashbyconnector.model.form.SurveySubmission;
import java.time.Instant;
import java.util.Map;

/** What candidates answered in surveys. */
public final class SurveySubmissions extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public SurveySubmissions(Engine engine) {
        super(engine, "survey_submissions");
    }

    /**
     * What candidates answered in surveys: Ashby API, surveySubmission.list.
     *
     * @param surveyType the purpose of the surveys
     * @return the query, which sends nothing before it is run
     */
    public Query list(SurveyFormDefinition.Type surveyType) {
        return new Query(
                target("list", SurveySubmission.class), Map.of("surveyType", required(surveyType, "surveyType")));
    }

    /**
     * Submits a candidate's answers to a survey. Ashby API, surveySubmission.create.
     *
     * @param candidateId the candidate's id, a UUID
     * @param applicationId the application's id, a UUID
     * @param surveyFormDefinitionId the survey form's id, a UUID
     * @param submittedValues the answers, by the path of the form's field
     * @return the submission
     */
    public SurveySubmission create(
            String candidateId, String applicationId, String surveyFormDefinitionId, Map<String, ?> submittedValues) {
        return target("create", SurveySubmission.class)
                .record(new Required()
                        .set("candidateId", candidateId)
                        .set("applicationId", applicationId)
                        .set("surveyFormDefinitionId", surveyFormDefinitionId)
                        .set("submittedValues", submittedValues));
    }

    /** Lists answers to surveys: Ashby API, surveySubmission.list. */
    public static final class Query extends ListQuery<SurveySubmission, Query> {

        private Query(QueryTarget<SurveySubmission> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<SurveySubmission> target, Map<String, Object> params) {
            return new Query(target, params);
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
