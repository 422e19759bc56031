/**
 * The HTTP engine that adapters share: pooling, timeouts, one deadline over all retries, limits on what comes back, and
 * nothing secret in a log. Paths and bodies belong to the adapters; Ashby's error dialect is here, because it reaches a
 * caller through every service that passes Ashby's answers on.
 */
@NullMarked
package io.ashbyconnector.transport;

import org.jspecify.annotations.NullMarked;
