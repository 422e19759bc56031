package io.ashbyconnector.model.interview;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What is left of a deleted pause. Ashby API, user.deleteInterviewerPause.
 *
 * @param id the id of the pause
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record DeletedInterviewerPause(
        @JsonPropertyDescription("Id of the pause") String id,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the id of the pause
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public DeletedInterviewerPause {
        Objects.requireNonNull(id, "DeletedInterviewerPause without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static DeletedInterviewerPauseBuilder builder() {
        return DeletedInterviewerPauseBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public DeletedInterviewerPauseBuilder toBuilder() {
        return DeletedInterviewerPauseBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
