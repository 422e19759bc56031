@NullMarked
package io.ashbyconnector;

import org.jspecify.annotations.NullMarked;
