package io.ashbyconnector.sandbox.agentapi;

import java.time.Instant;

/** A named group of connectors. */
record Workspace(String id, String name, Instant createdAt) {}
