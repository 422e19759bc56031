/**
 * The Ashby domain as immutable records, in a package for each area: one record per entity, shared parts beside them, values
 * and enumerations that belong to one owner nested in it. They decode straight from the JSON that Ashby returns and encode
 * back to it. This package holds what all of them have in common.
 *
 * <p>Only {@code id} is certain: every other component may be null ({@code @Nullable}), a list or map that Ashby leaves
 * out is empty, a flag that it leaves out is false. Fields unknown to this version are kept in
 * {@link io.ashbyconnector.model.AshbyRecord#additionalProperties() additionalProperties}, and so are unknown values of an
 * {@link io.ashbyconnector.model.OpenEnum}. {@link io.ashbyconnector.model.ModelSchema} describes a record to machines and
 * to people. Calls, parameters and validation do not belong here.
 */
@NullMarked
package io.ashbyconnector.model;

import org.jspecify.annotations.NullMarked;
