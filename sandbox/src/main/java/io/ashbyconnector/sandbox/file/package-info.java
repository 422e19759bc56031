/** Files as bytes: documents that are made up, and forms that they come in. */
@NullMarked
package io.ashbyconnector.sandbox.file;

import org.jspecify.annotations.NullMarked;
