/** Incremental passes: everything once, then what changed. */
@NullMarked
package io.ashbyconnector.sync;

import org.jspecify.annotations.NullMarked;
