package io.ashbyconnector.model.customfield;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A choice that a select field offers. */
public record SelectableValue(
        @JsonPropertyDescription("Text people see") @Nullable
        String label,

        @JsonPropertyDescription("Value stored when the choice is taken") @Nullable
        String value,

        @JsonPropertyDescription("Only in custom fields") @Nullable
        Boolean isArchived,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public SelectableValue {
        additionalProperties = Copies.of(additionalProperties);
    }
}
