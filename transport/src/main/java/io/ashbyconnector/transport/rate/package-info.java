/** How fast calls may go: what a service says of its rate limits, and what its refusals show of them. Knows no HTTP client. */
@NullMarked
package io.ashbyconnector.transport.rate;

import org.jspecify.annotations.NullMarked;
