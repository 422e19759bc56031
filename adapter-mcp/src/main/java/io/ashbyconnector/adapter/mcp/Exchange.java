package io.ashbyconnector.adapter.mcp;

import tools.jackson.databind.node.ObjectNode;

/** A request that is being answered: what it brings, by whom, and the way back. */
record Exchange(Session session, Params params, Reply reply) {

    /** @throws java.io.UncheckedIOException when the client has gone */
    void tell(String method, ObjectNode told) {
        reply.send(JsonRpc.notification(method, told));
    }

    /**
     * Asks the client.
     *
     * @throws java.io.UncheckedIOException when the client has gone
     */
    Session.Question ask(String method, ObjectNode asked) {
        Session.Question question = session.question();
        reply.send(JsonRpc.request(question.id(), method, asked));
        return question;
    }
}
