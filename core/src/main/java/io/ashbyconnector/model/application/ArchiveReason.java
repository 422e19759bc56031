package io.ashbyconnector.model.application;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.customfield.CustomFieldValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why an application was archived. Ashby API, archiveReason.list, and inside an application. */
public record ArchiveReason(
        String id,

        @JsonPropertyDescription("The reason as people see it") @Nullable
        String text,

        @Nullable ArchiveReasonType reasonType,

        @JsonPropertyDescription("Whether the reason itself is out of use")
        boolean isArchived,

        @JsonPropertyDescription("Only inside an application")
        List<CustomFieldValue> customFields,

        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public ArchiveReason {
        Objects.requireNonNull(id, "ArchiveReason without id");
        customFields = Copies.of(customFields);
        additionalProperties = Copies.of(additionalProperties);
    }
}
