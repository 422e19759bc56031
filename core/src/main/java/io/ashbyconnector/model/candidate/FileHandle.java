package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A file of a candidate or an application. */
public record FileHandle(
        @Nullable String id,
        @JsonPropertyDescription("File name") @Nullable String name,

        @JsonPropertyDescription("Opaque handle that file.info exchanges for a download URL") @Nullable
        String handle,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public FileHandle {
        additionalProperties = Copies.of(additionalProperties);
    }
}
