/** What is printed: records and documents in every format, notices and errors. */
@NullMarked
package io.ashbyconnector.adapter.cli.output;

import org.jspecify.annotations.NullMarked;
