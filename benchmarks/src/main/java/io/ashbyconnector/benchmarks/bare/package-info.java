/**
 * The reference: what a good engineer writes by hand in an afternoon with picocli, Apache HttpClient 5 and the streaming
 * parser of Jackson. Shares no code with the connector.
 */
@NullMarked
package io.ashbyconnector.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
