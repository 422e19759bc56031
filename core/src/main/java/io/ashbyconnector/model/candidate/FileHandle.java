package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A file of a candidate or an application. */
@Buildable
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

    public static FileHandleBuilder builder() {
        return FileHandleBuilder.builder();
    }

    public FileHandleBuilder toBuilder() {
        return FileHandleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
