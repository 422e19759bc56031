package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.error.AshbyConnectorException;

/** A listing failed after pages of it were printed: the failure, and how to get the rest. */
final class UnfinishedListingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AshbyConnectorException failure;
    private final String rest;

    UnfinishedListingException(AshbyConnectorException failure, String rest) {
        super(failure);
        this.failure = failure;
        this.rest = rest;
    }

    AshbyConnectorException failure() {
        return failure;
    }

    /** A sentence. */
    String rest() {
        return rest;
    }
}
