@NullMarked
package io.ashbyconnector.adapter.cli;

import org.jspecify.annotations.NullMarked;
