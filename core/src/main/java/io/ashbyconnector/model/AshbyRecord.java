package io.ashbyconnector.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What all records of the model share: nothing that Ashby returns is lost, neither fields that this version doesn't know nor
 * those whose value has another shape than it knows.
 *
 * <p>Each has a {@code builder()}, which asks for nothing but the id where Ashby always sends one, and a {@code toBuilder()}
 * that starts with its own values. {@code toString()} shows the type and the id, and nothing about the person, so that a
 * record may be logged.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface AshbyRecord {
    /**
     * {@return the fields without a component of their own, and those whose value does not fit their component, as they came: an email address that is text where an object should be, a number that is text, a date that is none}
     * The component is null then, false or 0 where it cannot be, or holds those elements of a list that fit. Empty
     * when there are none.
     */
    @JsonAnyGetter
    Map<String, JsonNode> additionalProperties();
}
