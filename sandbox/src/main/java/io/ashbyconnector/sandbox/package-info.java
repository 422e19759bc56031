/**
 * A real HTTP server that behaves like the Ashby API and the Airbyte Agent API, with believable data: a test double for
 * programs that talk to Ashby, and something to try a connector on without an account.
 *
 * <p>It shares no code with the connector, so that it is a second opinion on what the connector does.
 */
@NullMarked
package io.ashbyconnector.sandbox;

import org.jspecify.annotations.NullMarked;
