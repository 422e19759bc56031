/** Custom fields: their definitions, and their values on a record of any area. */
@NullMarked
package io.ashbyconnector.model.customfield;

import org.jspecify.annotations.NullMarked;
