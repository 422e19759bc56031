package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The API key that a call is made with. Ashby API, apiKey.info.
 *
 * @param title the key's title; may be null
 * @param createdAt when the key was made; may be null
 * @param scopes what the key may do, such as candidates:read; never null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record ApiKey(
        @Nullable String title,
        @Nullable Instant createdAt,

        @JsonPropertyDescription("What the key may do, such as candidates:read")
        List<String> scopes,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param title the key's title
     * @param createdAt when the key was made
     * @param scopes what the key may do, such as candidates:read
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     */
    public ApiKey {
        scopes = Copies.of(scopes);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static ApiKeyBuilder builder() {
        return ApiKeyBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public ApiKeyBuilder toBuilder() {
        return ApiKeyBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
