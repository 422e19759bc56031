/** Files of everything that is there, in a folder that the next run brings up to date. */
@NullMarked
package io.ashbyconnector.adapter.cli.export;

import org.jspecify.annotations.NullMarked;
