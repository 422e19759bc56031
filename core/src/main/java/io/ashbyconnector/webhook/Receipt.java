package io.ashbyconnector.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What became of a request to a webhook's address.
 *
 * @param outcome what was done with the event
 * @param httpStatus what to answer; Ashby sends an event again later unless this is less than 400, or 401
 * @param event null when the request was refused
 * @param failure why it was refused, or what a handler threw; null otherwise
 */
public record Receipt(
        Outcome outcome,
        int httpStatus,
        @Nullable WebhookEvent event,
        @Nullable Exception failure) {

    /** What became of a request. */
    public enum Outcome {
        /** The handlers that want the event were done with it. */
        HANDLED,
        /** No handler wants such an event. */
        UNWANTED,
        /** The event was handled before. */
        DUPLICATE,
        /** The event is being handled right now, for an earlier attempt; Ashby is asked to try again, in case that one fails. */
        IN_PROGRESS,
        /** A handler failed, or the memory of handled events did. The event is forgotten, so that the next attempt is handled. */
        FAILED,
        /** The request is not Ashby's, or not an event. */
        REFUSED
    }
}
