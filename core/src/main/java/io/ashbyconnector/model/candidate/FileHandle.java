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

/**
 * A file of a candidate or an application.
 *
 * @param id the file handle's id, a UUID; may be null
 * @param name the file name; may be null
 * @param handle the opaque handle that file.info exchanges for a download URL; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record FileHandle(
        @Nullable String id,
        @JsonPropertyDescription("File name") @Nullable String name,

        @JsonPropertyDescription("Opaque handle that file.info exchanges for a download URL") @Nullable
        String handle,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the file handle's id, a UUID
     * @param name the file name
     * @param handle the opaque handle that file.info exchanges for a download URL
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public FileHandle {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static FileHandleBuilder builder() {
        return FileHandleBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public FileHandleBuilder toBuilder() {
        return FileHandleBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
