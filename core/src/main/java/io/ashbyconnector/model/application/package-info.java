/** Applications: a candidate's way through the hiring process of one job. */
@NullMarked
package io.ashbyconnector.model.application;

import org.jspecify.annotations.NullMarked;
