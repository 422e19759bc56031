@NullMarked
package io.ashbyconnector.transport;

import org.jspecify.annotations.NullMarked;
