/** Offers, and the approvals they go through. */
@NullMarked
package io.ashbyconnector.model.offer;

import org.jspecify.annotations.NullMarked;
