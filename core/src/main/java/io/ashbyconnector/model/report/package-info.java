/** Reports. */
@NullMarked
package io.ashbyconnector.model.report;

import org.jspecify.annotations.NullMarked;
