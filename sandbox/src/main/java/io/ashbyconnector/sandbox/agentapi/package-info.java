/**
 * The second face of the sandbox: the Airbyte Agent API, which runs operations of an Ashby account that was stored with
 * it. {@link io.ashbyconnector.sandbox.agentapi.AgentApiOptions} is all that users of the sandbox need from here.
 *
 * <p>It asks Ashby through {@link io.ashbyconnector.sandbox.agentapi.AshbyAccount} and knows no HTTP connection.
 */
@NullMarked
package io.ashbyconnector.sandbox.agentapi;

import org.jspecify.annotations.NullMarked;
