/** Hands the agent tool to LangChain4j. What the tool does is decided in {@code io.ashbyconnector.tool}, and not here. */
@NullMarked
package io.ashbyconnector.adapter.langchain4j;

import org.jspecify.annotations.NullMarked;
