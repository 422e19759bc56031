package io.ashbyconnector.model.customfield;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A choice that a select field offers. */
@Buildable
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

    public static SelectableValueBuilder builder() {
        return SelectableValueBuilder.builder();
    }

    public SelectableValueBuilder toBuilder() {
        return SelectableValueBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this);
    }
}
