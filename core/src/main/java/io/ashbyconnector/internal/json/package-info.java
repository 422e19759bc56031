/** How records of the model are read from JSON. Nothing here is for users. */
@NullMarked
package io.ashbyconnector.internal.json;

import org.jspecify.annotations.NullMarked;
