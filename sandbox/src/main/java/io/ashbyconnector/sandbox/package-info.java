@NullMarked
package io.ashbyconnector.sandbox;

import org.jspecify.annotations.NullMarked;
