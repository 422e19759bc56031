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

/** What is left of a deleted application. Ashby API, application.delete. */
@Buildable
public record DeletedApplication(
        @JsonPropertyDescription("Id of the application") @Nullable
        String applicationId,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public DeletedApplication {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static DeletedApplicationBuilder builder() {
        return DeletedApplicationBuilder.builder();
    }

    public DeletedApplicationBuilder toBuilder() {
        return DeletedApplicationBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
