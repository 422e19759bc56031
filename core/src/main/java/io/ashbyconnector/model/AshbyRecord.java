package io.ashbyconnector.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What all records of the model share: fields that Ashby returns and this version doesn't know are kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface AshbyRecord {
    /** The fields without a component of their own; empty when there are none. */
    @JsonAnyGetter
    Map<String, JsonNode> additionalProperties();
}
