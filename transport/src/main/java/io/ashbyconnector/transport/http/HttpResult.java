package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.ResponseInfo;

/**
 * What a call came to.
 *
 * @param value what the reader made of the answer
 */
public record HttpResult<T>(T value, ResponseInfo info) {

    /** Without the value, which may have personal data in it. */
    @Override
    public String toString() {
        return "HttpResult[" + info + "]";
    }
}
