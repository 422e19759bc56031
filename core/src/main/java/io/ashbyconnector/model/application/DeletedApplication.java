package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is left of a deleted application. Ashby API, application.delete.
 *
 * @param applicationId the id of the application, a UUID; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record DeletedApplication(
        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param applicationId the id of the application, a UUID
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public DeletedApplication {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static DeletedApplicationBuilder builder() {
        return DeletedApplicationBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public DeletedApplicationBuilder toBuilder() {
        return DeletedApplicationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
