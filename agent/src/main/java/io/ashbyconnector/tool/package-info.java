/**
 * The agent tool: one function for a language model, over a connector in any mode. Its description and its schema come
 * from the catalog, its answers and its errors are written for a model. No agent framework is known here.
 */
// Where things are:
// - what a model may do, and is told about it: ToolScope, Description, DescribeAnswer;
// - what it asks for: ToolArguments reads it, MaskGuard refuses what would give away masked values;
// - what it gets: ListingAnswer walks pages until an answer is full, Continuation is the way on;
// - what it must not obey: OutsideText marks what candidates and other outsiders wrote, KnownField knows which fields
// hold it;
// - what it must not see: Masking takes out contact data, pay and free texts, which PrivateFields, PrivateWords and
//   PrivateValues tell.
@NullMarked
package io.ashbyconnector.tool;

import org.jspecify.annotations.NullMarked;
