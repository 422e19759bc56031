/**
 * What exists: entities, their actions with effect, answer, record and permission, and the shapes of parameters, read from one
 * JSON file for each entity. Checks, commands, tools, adapters and every description are made of it.
 */
@NullMarked
package io.ashbyconnector.catalog;

import org.jspecify.annotations.NullMarked;
