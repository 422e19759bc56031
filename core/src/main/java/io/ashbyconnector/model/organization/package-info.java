/** The organization: its users, departments, locations and what it keeps for all of hiring. */
@NullMarked
package io.ashbyconnector.model.organization;

import org.jspecify.annotations.NullMarked;
