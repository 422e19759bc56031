package io.ashbyconnector.adapter.cli.command;

/** What a command does once its arguments are understood. */
@FunctionalInterface
interface Command {

    /**
     * Does it.
     *
     * @throws io.ashbyconnector.error.AshbyConnectorException when it cannot be done
     * @throws InterruptedException when the thread is told to stop
     */
    void run(Invocation invocation) throws InterruptedException;
}
