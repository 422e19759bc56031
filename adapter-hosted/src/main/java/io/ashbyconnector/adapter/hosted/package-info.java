/**
 * Hosted mode: executes through the Airbyte Agent API, which holds the Ashby API key. Only the provider is public;
 * everything else is found behind the ports.
 */
@NullMarked
package io.ashbyconnector.adapter.hosted;

import org.jspecify.annotations.NullMarked;
