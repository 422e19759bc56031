package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.OfferProcess;

/** The way of an offer from its start to the decision. */
public final class OfferProcesses extends EntityCalls {

    public OfferProcesses(Engine engine) {
        super(engine, "offer_processes");
    }

    /** Begins an offer process for an application. Ashby API, offerProcess.start. */
    public OfferProcess start(String applicationId) {
        return target("start", OfferProcess.class).record(new Required().set("applicationId", applicationId));
    }
}
