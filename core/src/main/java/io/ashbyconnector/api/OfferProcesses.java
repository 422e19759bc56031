package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.OfferProcess;

/** The way of an offer from its start to the decision. */
public final class OfferProcesses extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public OfferProcesses(Engine engine) {
        super(engine, "offer_processes");
    }

    /**
     * Begins an offer process for an application. Ashby API, offerProcess.start.
     *
     * @param applicationId the application's id, a UUID
     * @return the new offer process
     */
    public OfferProcess start(String applicationId) {
        return target("start", OfferProcess.class).record(new Required().set("applicationId", applicationId));
    }
}
