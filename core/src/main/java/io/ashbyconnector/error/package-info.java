/**
 * What can go wrong, as one family of unchecked exceptions. Adapters throw these and nothing of their own.
 *
 * @serial exclude
 */
@NullMarked
package io.ashbyconnector.error;

import org.jspecify.annotations.NullMarked;
