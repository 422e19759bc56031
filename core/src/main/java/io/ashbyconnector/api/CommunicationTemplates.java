package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.CommunicationTemplate;

/** Templates of e-mails to candidates. */
public final class CommunicationTemplates
        extends ListableEntity<CommunicationTemplate, PlainQuery<CommunicationTemplate>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public CommunicationTemplates(Engine engine) {
        super(engine, "communication_templates", CommunicationTemplate.class, PlainQuery::new);
    }
}
