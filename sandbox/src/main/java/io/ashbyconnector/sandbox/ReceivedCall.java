package io.ashbyconnector.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A request as an API sees it.
 *
 * @param request what is recorded of it, without secrets
 * @param body the body as it was sent
 */
record ReceivedCall(
        RecordedRequest request, String body, @Nullable String authorization, String requestId) {

    String operation() {
        return request.operation();
    }
}
