/** Files on their way to and from Ashby. */
@NullMarked
package io.ashbyconnector.model.file;

import org.jspecify.annotations.NullMarked;
