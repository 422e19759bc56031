package io.ashbyconnector.api;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.webhook.Webhook;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Addresses that Ashby sends events to. Ashby cannot list them, so keep the ids. What is sent there is read by
 * {@link io.ashbyconnector.webhook.WebhookReceiver}.
 */
public final class Webhooks extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Webhooks(Engine engine) {
        super(engine, "webhooks");
    }

    /**
     * One webhook, without its secret token. Ashby API, webhook.info.
     *
     * @param webhookId the webhook's id, a UUID
     * @return the webhook
     * @throws io.ashbyconnector.error.NotFoundException when there is none of this id
     */
    public Webhook get(String webhookId) {
        return target("get", Webhook.class).record(new Required().set("webhookId", webhookId));
    }

    /**
     * Makes Ashby send every event of a type to an address. Ashby tries the address first: if nobody answers its ping, or with
     * an error, the webhook is there but disabled. The same type and address twice is refused. Ashby API, webhook.create.
     *
     * @param type the type of events
     * @param requestUrl the address to send to, an HTTPS URL
     * @param secretToken what Ashby signs the requests with; as long and random as a password of a machine
     * @return the webhook, enabled or not
     */
    public Webhook create(Webhook.Type type, URI requestUrl, Secret secretToken) {
        return target("create", Webhook.class)
                .record(new Required()
                        .set("webhookType", required(type, "type").value())
                        .set("requestUrl", required(requestUrl, "requestUrl").toString())
                        .set("secretToken", required(secretToken, "secretToken")));
    }

    /**
     * Changes a webhook, and lets Ashby try its address again. Ashby API, webhook.update.
     *
     * @param webhookId the webhook's id, a UUID
     * @param options sets what is to change
     * @return the webhook as it is afterwards
     */
    public Webhook update(String webhookId, Consumer<UpdateOptions> options) {
        return target("update", Webhook.class)
                .record(new UpdateOptions().set("webhookId", webhookId).filledBy(options));
    }

    /**
     * Deletes a webhook. Ashby API, webhook.delete.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param webhookId the webhook's id, a UUID
     * @throws io.ashbyconnector.error.NotFoundException when there is none of this id
     */
    public void delete(String webhookId) {
        untyped("delete").run(new Required().set("webhookId", webhookId));
    }

    /** What to change of a webhook; at least one thing. */
    public static final class UpdateOptions extends Options<UpdateOptions> {

        private UpdateOptions() {}

        /**
         * Whether events are sent.
         *
         * @param enabled whether events are sent
         * @return these options
         */
        public UpdateOptions enabled(boolean enabled) {
            return set("enabled", enabled);
        }

        /**
         * Where events are sent.
         *
         * @param requestUrl where events are sent
         * @return these options
         */
        public UpdateOptions requestUrl(URI requestUrl) {
            return set("requestUrl", required(requestUrl, "requestUrl").toString());
        }

        /**
         * What requests are signed with.
         *
         * @param secretToken what requests are signed with
         * @return these options
         */
        public UpdateOptions secretToken(Secret secretToken) {
            return set("secretToken", required(secretToken, "secretToken"));
        }
    }
}
