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

/** The API key that a call is made with. Ashby API, apiKey.info. */
@Buildable
public record ApiKey(
        @Nullable String title,
        @Nullable Instant createdAt,

        @JsonPropertyDescription("What the key may do, such as candidates:read")
        List<String> scopes,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ApiKey {
        scopes = Copies.of(scopes);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static ApiKeyBuilder builder() {
        return ApiKeyBuilder.builder();
    }

    public ApiKeyBuilder toBuilder() {
        return ApiKeyBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
