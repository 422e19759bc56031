package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.FeedbackFormDefinition;

/** The forms that interviewers fill in. */
public final class FeedbackFormDefinitions
        extends GettableEntity<FeedbackFormDefinition, SyncableQuery<FeedbackFormDefinition>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public FeedbackFormDefinitions(Engine engine) {
        super(engine, "feedback_form_definitions", FeedbackFormDefinition.class, SyncableQuery::new);
    }
}
