/** Jobs, their openings, postings, hiring teams and compensation. */
@NullMarked
package io.ashbyconnector.model.job;

import org.jspecify.annotations.NullMarked;
