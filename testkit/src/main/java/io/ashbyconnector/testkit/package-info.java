@NullMarked
package io.ashbyconnector.testkit;

import org.jspecify.annotations.NullMarked;
