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
 *
 * @param url the address of the file; signed; needs no credential; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record FileUrl(
        @JsonPropertyDescription("Signed; needs no credential") @Format("uri") @Nullable
        String url,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param url the address of the file
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public FileUrl {
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static FileUrlBuilder builder() {
        return FileUrlBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public FileUrlBuilder toBuilder() {
        return FileUrlBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
