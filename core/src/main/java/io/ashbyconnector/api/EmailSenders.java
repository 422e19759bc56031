package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.sourcing.EmailSender;

/** Addresses that sequences are sent from. */
public final class EmailSenders extends ListableEntity<EmailSender, PlainQuery<EmailSender>> {

    public EmailSenders(Engine engine) {
        super(engine, "email_senders", EmailSender.class, PlainQuery::new);
    }
}
