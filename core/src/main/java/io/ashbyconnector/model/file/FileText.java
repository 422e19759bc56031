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

/** The text of a file, as whoever made the file wrote it. */
@Buildable
public record FileText(
        @JsonPropertyDescription("Text of the file, from its beginning") @Nullable
        String text,

        @JsonPropertyDescription("Whether the file goes on after it") @Nullable
        Boolean isTruncated,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public FileText {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static FileTextBuilder builder() {
        return FileTextBuilder.builder();
    }

    public FileTextBuilder toBuilder() {
        return FileTextBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
