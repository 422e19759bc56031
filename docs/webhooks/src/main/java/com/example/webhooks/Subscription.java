package com.example.webhooks;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.model.webhook.Webhook;
import java.net.URI;

/** Asks Ashby for events. */
public final class Subscription {

    private Subscription() {}

    /** Makes Ashby tell {@code address} of every hire; the connector has to allow writes. */
    public static Webhook toHires(AshbyConnector ashby, URI address, Secret secret) {
        Webhook webhook = ashby.webhooks().create(Webhook.Type.CANDIDATE_HIRE, address, secret);
        if (!webhook.enabled()) {
            throw new IllegalStateException("Nobody answered Ashby's ping at " + address);
        }
        return webhook;
    }
}
