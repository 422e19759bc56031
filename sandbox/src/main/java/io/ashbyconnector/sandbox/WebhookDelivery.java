package io.ashbyconnector.sandbox;

import java.net.URI;

/**
 * One attempt to deliver an event to a webhook.
 *
 * @param webhookId the webhook
 * @param webhookActionId the event, the same in all attempts and for all webhooks that want it
 * @param action the type of the event, such as {@code candidateStageChange}, or {@code ping}
 * @param requestUrl the address of the webhook
 * @param attempt 1 for the first one
 * @param status the HTTP status that was answered; 0 when nothing was
 * @param signature the value of the header {@code Ashby-Signature}
 * @param body what was sent
 */
public record WebhookDelivery(
        String webhookId,
        String webhookActionId,
        String action,
        URI requestUrl,
        int attempt,
        int status,
        String signature,
        String body) {

    /** {@return whether the receiver took it} */
    public boolean succeeded() {
        return status > 0 && status < 400;
    }
}
