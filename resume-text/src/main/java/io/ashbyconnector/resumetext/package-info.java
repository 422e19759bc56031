/** The text of PDF, Word and plain text files. */
@NullMarked
package io.ashbyconnector.resumetext;

import org.jspecify.annotations.NullMarked;
