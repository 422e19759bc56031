/**
 * What Ashby says of a failure, and which exception that is. It is here and not in an adapter, because it reaches a caller
 * through every service that passes Ashby's answers on.
 */
@NullMarked
package io.ashbyconnector.transport.dialect;

import org.jspecify.annotations.NullMarked;
