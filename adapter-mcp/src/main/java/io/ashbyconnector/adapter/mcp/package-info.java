/**
 * An MCP server that offers the agent tool. {@link io.ashbyconnector.adapter.mcp.AshbyMcpServer} is all there is to use.
 *
 * <p>The protocol is the official SDK's. The transports are its ports implemented here: those that it brings stop at the
 * first malformed line, know no cancellation, and leave threads behind.
 */
@NullMarked
package io.ashbyconnector.adapter.mcp;

import org.jspecify.annotations.NullMarked;
