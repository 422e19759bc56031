/**
 * Events that Ashby sends to a webhook: {@link io.ashbyconnector.webhook.WebhookVerifier} tells whether a request is
 * Ashby's, {@link io.ashbyconnector.webhook.WebhookEvent} is what it says, and
 * {@link io.ashbyconnector.webhook.WebhookReceiver} hands each event to the code that wants it, once. Knows no HTTP server:
 * any will do.
 */
@NullMarked
package io.ashbyconnector.webhook;

import org.jspecify.annotations.NullMarked;
