package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of the searchable copy of {@link User}; a field that was not asked for is null.
 */
@Buildable
public record UserRow(
        @Nullable String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {

    public UserRow {
        additionalProperties = Copies.of(additionalProperties);
    }

    public static UserRowBuilder builder() {
        return UserRowBuilder.builder();
    }

    public UserRowBuilder toBuilder() {
        return UserRowBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
