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

/** What is left of a deleted pause. Ashby API, user.deleteInterviewerPause. */
@Buildable
public record DeletedInterviewerPause(
        @JsonPropertyDescription("Id of the pause") String id,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public DeletedInterviewerPause {
        Objects.requireNonNull(id, "DeletedInterviewerPause without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static DeletedInterviewerPauseBuilder builder() {
        return DeletedInterviewerPauseBuilder.builder();
    }

    public DeletedInterviewerPauseBuilder toBuilder() {
        return DeletedInterviewerPauseBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
