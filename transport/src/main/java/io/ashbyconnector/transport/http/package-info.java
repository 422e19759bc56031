/**
 * Calls over HTTP: pooling, timeouts, one deadline over all retries, limits on what comes back, and nothing secret in a
 * log. Paths and bodies belong to the adapters.
 */
@NullMarked
package io.ashbyconnector.transport.http;

import org.jspecify.annotations.NullMarked;
