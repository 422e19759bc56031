package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.sourcing.EmailSender;

/** Addresses that sequences are sent from. */
public final class EmailSenders extends ListableEntity<EmailSender, PlainQuery<EmailSender>> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public EmailSenders(Engine engine) {
        super(engine, "email_senders", EmailSender.class, PlainQuery::new);
    }
}
