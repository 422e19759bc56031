/** How the model meets JSON. Not for use outside of core. */
@NullMarked
package io.ashbyconnector.internal.json;

import org.jspecify.annotations.NullMarked;
