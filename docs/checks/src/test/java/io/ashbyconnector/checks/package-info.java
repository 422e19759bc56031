/** What the documents and the published artifacts promise. */
@NullMarked
package io.ashbyconnector.checks;

import org.jspecify.annotations.NullMarked;
