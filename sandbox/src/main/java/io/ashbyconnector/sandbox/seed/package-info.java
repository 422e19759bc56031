/**
 * What believable rows are drawn from: dice, dates, names, and the arithmetic that makes each row a pure function of the
 * seed and its position.
 *
 * <p>Internal to the sandbox: no promise of compatibility.
 */
@NullMarked
package io.ashbyconnector.sandbox.seed;

import org.jspecify.annotations.NullMarked;
