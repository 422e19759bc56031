package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.SurveyFormDefinition;

/** The forms of surveys. */
public final class SurveyFormDefinitions
        extends GettableEntity<SurveyFormDefinition, SyncedQuery<SurveyFormDefinition>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public SurveyFormDefinitions(Engine engine) {
        super(engine, "survey_form_definitions", SurveyFormDefinition.class, SyncedQuery::new);
    }
}
