/** Assessments that partners run. */
@NullMarked
package io.ashbyconnector.model.assessment;

import org.jspecify.annotations.NullMarked;
