/** What exists: entities, actions, parameters, searchable fields and schemas. Validation and every generated description read it. */
@NullMarked
package io.ashbyconnector.catalog;

import org.jspecify.annotations.NullMarked;
