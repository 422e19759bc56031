/**
 * Tables of records: their rows, in order, and how a row is written as JSON.
 *
 * <p>Internal to the sandbox: no HTTP in here, and no promise of compatibility.
 */
@NullMarked
package io.ashbyconnector.sandbox.table;

import org.jspecify.annotations.NullMarked;
