/** The plan of interviews that an application goes through. */
@NullMarked
package io.ashbyconnector.model.interview;

import org.jspecify.annotations.NullMarked;
