/**
 * The operations of the Ashby API: which there are, what each accepts and what it does to the {@linkplain
 * io.ashbyconnector.sandbox.company company's} records.
 *
 * <p>Internal to the sandbox: no HTTP in here, and no promise of compatibility.
 */
@NullMarked
package io.ashbyconnector.sandbox.operation;

import org.jspecify.annotations.NullMarked;
