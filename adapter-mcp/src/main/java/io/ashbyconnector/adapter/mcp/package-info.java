/**
 * An MCP server that offers the agent tool. {@link io.ashbyconnector.adapter.mcp.AshbyMcpServer} is all there is to use.
 *
 * <p>It speaks the protocol itself, without the official SDK, which takes longer to start than the server to answer. The SDK's
 * client and the protocol's conformance suite test it.
 */
@NullMarked
package io.ashbyconnector.adapter.mcp;

import org.jspecify.annotations.NullMarked;
