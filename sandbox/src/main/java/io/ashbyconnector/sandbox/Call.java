package io.ashbyconnector.sandbox;

import org.jspecify.annotations.Nullable;

/** A request as an API sees it. */
record Call(RecordedRequest request, @Nullable String authorization, String requestId) {

    String operation() {
        return request.operation();
    }
}
