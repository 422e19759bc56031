package io.ashbyconnector.model.file;

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
 * The text of a file, as whoever made the file wrote it.
 *
 * @param text the text of the file, from its beginning; may be null
 * @param isTruncated whether the file goes on after it; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record FileText(
        @JsonPropertyDescription("Text of the file, from its beginning") @Nullable
        String text,

        @JsonPropertyDescription("Whether the file goes on after it") @Nullable
        Boolean isTruncated,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param text the text of the file, from its beginning
     * @param isTruncated whether the file goes on after it
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public FileText {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static FileTextBuilder builder() {
        return FileTextBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public FileTextBuilder toBuilder() {
        return FileTextBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
