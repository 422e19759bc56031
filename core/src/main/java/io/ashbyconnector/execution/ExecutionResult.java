package io.ashbyconnector.execution;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a call returned, as JSON.
 *
 * @param data an array of records for list and search, the record itself for everything else
 * @param meta where the page stands; null unless {@code data} is an array
 */
public record ExecutionResult(JsonNode data, @Nullable PageMeta meta) {}
