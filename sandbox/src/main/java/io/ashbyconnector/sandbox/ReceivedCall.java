package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.file.Blob;
import org.jspecify.annotations.Nullable;

/**
 * A request as an API sees it.
 *
 * @param request what is recorded of it, without secrets
 * @param body the body as it was sent; of a form with files, what stands for it in the log
 * @param bytes the body as it was sent, in any case
 */
record ReceivedCall(
        RecordedRequest request,
        String body,
        Blob bytes,
        @Nullable String authorization,
        String requestId) {

    String operation() {
        return request.operation();
    }
}
