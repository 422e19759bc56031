/** What an adapter implements, and how an installed adapter is found. Nothing here knows a protocol. */
@NullMarked
package io.ashbyconnector.port;

import org.jspecify.annotations.NullMarked;
