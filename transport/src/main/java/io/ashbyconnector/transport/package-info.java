/**
 * The HTTP engine that adapters share: pooling, timeouts, one deadline over all retries, limits on what comes back, and
 * nothing secret in a log. It knows no service: paths, bodies and error dialects belong to the adapters.
 */
@NullMarked
package io.ashbyconnector.transport;

import org.jspecify.annotations.NullMarked;
