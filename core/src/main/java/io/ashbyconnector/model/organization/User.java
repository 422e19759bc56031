package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A member of the organization. Ashby API, user.list and user.info. */
public record User(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable GlobalRole globalRole,

        @JsonPropertyDescription("False once the user is deactivated")
        boolean isEnabled,

        @Nullable Instant updatedAt,

        @JsonPropertyDescription("Id of the user's manager; null when the organization does not keep managers")
        @Nullable
        String managerId,

        List<CustomFieldValue> customFields,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public User {
        Objects.requireNonNull(id, "User without id");
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }
}
