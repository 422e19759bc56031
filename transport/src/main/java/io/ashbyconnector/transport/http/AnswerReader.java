package io.ashbyconnector.transport.http;

import java.io.IOException;

/**
 * Turns an answer, of whatever status, into a result. Called once per attempt.
 *
 * @param <T> what the reader makes of an answer
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads the answer.
     *
     * @param answer the answer
     * @return what the caller wants of it
     * @throws IOException when the connection fails underneath
     * @throws io.ashbyconnector.error.AshbyConnectorException when the answer is an error, or not what it should be
     */
    T read(HttpAnswer answer) throws IOException;
}
