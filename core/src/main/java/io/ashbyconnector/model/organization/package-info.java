/** The organization: its users, departments and locations. */
@NullMarked
package io.ashbyconnector.model.organization;

import org.jspecify.annotations.NullMarked;
