/** How the files that belong to the connector are read. Nothing here is for users. */
@NullMarked
package io.ashbyconnector.internal.resource;

import org.jspecify.annotations.NullMarked;
