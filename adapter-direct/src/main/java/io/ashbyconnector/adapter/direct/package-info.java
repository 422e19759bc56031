@NullMarked
package io.ashbyconnector.adapter.direct;

import org.jspecify.annotations.NullMarked;
