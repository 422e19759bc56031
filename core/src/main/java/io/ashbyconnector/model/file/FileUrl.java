package io.ashbyconnector.model.file;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a file can be fetched. Ashby API, file.info.
 *
 * <p>Whoever has the address can read the file, for a short time; {@code toString} leaves it out.
 */
@Buildable
public record FileUrl(
        @JsonPropertyDescription("Signed; needs no credential") @Format("uri") @Nullable
        String url,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public FileUrl {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static FileUrlBuilder builder() {
        return FileUrlBuilder.builder();
    }

    public FileUrlBuilder toBuilder() {
        return FileUrlBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
