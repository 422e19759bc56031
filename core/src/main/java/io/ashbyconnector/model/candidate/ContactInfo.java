package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An email address or a phone number of a candidate. */
public record ContactInfo(
        @JsonPropertyDescription("Email address or phone number") @Nullable
        String value,

        @Nullable ContactType type,
        boolean isPrimary,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ContactInfo {
        additionalProperties = Copies.of(additionalProperties);
    }
}
