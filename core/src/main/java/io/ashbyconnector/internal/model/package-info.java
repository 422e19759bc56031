/** What the records of the model are made with. Not for use outside of core. */
@NullMarked
package io.ashbyconnector.internal.model;

import org.jspecify.annotations.NullMarked;
