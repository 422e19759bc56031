package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.ResponseInfo;

/**
 * What a call came to.
 *
 * @param <T> the type of the record
 * @param value what the reader made of the answer
 * @param info how the exchange went
 */
public record HttpResult<T>(T value, ResponseInfo info) {

    /** Without the value, which may have personal data in it. */
    @Override
    public String toString() {
        return "HttpResult[" + info + "]";
    }
}
