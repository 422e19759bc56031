package io.ashbyconnector.model.customfield;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The definition of a custom field. Ashby API, customField.list and customField.info. */
public record CustomField(
        String id,
        @Nullable Boolean isPrivate,
        @Nullable String title,

        @JsonPropertyDescription("Kind of object the field is attached to") @Nullable
        CustomFieldObjectType objectType,

        boolean isArchived,
        @Nullable CustomFieldType fieldType,
        boolean isRequired,

        @JsonPropertyDescription("The choices of a select field; empty for other types")
        List<SelectableValue> selectableValues,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CustomField {
        Objects.requireNonNull(id, "CustomField without id");
        selectableValues = Copies.of(selectableValues);
        additionalProperties = Copies.of(additionalProperties);
    }
}
