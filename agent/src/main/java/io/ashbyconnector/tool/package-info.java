/**
 * The agent tool: one function for a language model, over a connector in any mode. Its description and its schema come
 * from the catalog, its answers and its errors are written for a model. No agent framework is known here.
 */
@NullMarked
package io.ashbyconnector.tool;

import org.jspecify.annotations.NullMarked;
