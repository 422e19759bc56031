package io.ashbyconnector.adapter.mcp;

import tools.jackson.databind.node.ObjectNode;

/** Where a request is answered, and where the server speaks while it is. Thread-safe. */
interface Reply {

    /**
     * Sends what comes before the response.
     *
     * @throws java.io.UncheckedIOException when the client has gone
     */
    void send(ObjectNode message);

    /**
     * Sends the response.
     *
     * @throws java.io.UncheckedIOException when the client has gone
     */
    void answer(ObjectNode response);
}
