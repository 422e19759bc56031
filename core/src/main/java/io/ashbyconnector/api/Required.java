package io.ashbyconnector.api;

/** The parameters of a call that has no optional ones. */
final class Required extends Options<Required> {}
