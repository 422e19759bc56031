package io.ashbyconnector.adapter.mcp;

/** How messages come and go. */
interface Transport {

    /** Waits until no message can come any more. */
    void awaitEnd() throws InterruptedException;

    /** Cancels the requests that are running, and ends connections. Can be repeated. */
    void end();
}
