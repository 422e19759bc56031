/** Checks calls, runs them through the ports, walks pages and reads ahead. Nothing here is for users. */
@NullMarked
package io.ashbyconnector.internal.engine;

import org.jspecify.annotations.NullMarked;
