/** Records put together from several of Ashby's answers. */
@NullMarked
package io.ashbyconnector.model.overview;

import org.jspecify.annotations.NullMarked;
