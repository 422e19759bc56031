/** Bars with their numbers, as text for a terminal, as a picture and as a page. */
@NullMarked
package io.ashbyconnector.adapter.cli.chart;

import org.jspecify.annotations.NullMarked;
