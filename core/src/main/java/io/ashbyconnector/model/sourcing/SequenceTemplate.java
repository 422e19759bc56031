package io.ashbyconnector.model.sourcing;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A pattern that sequences are made from. Ashby API, sequenceTemplate.list and sequenceTemplate.info. */
@Buildable
public record SequenceTemplate(
        String id,
        @Nullable String title,
        boolean isArchived,

        @JsonPropertyDescription("Whether candidates can unsubscribe by a link") @Nullable
        Boolean unsubscribeLinkActive,

        @JsonPropertyDescription("Objects; Ashby promises no form")
        List<JsonNode> stages,

        @Nullable Instant updatedAt,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public SequenceTemplate {
        Objects.requireNonNull(id, "SequenceTemplate without id");
        stages = Copies.of(stages);
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SequenceTemplateBuilder builder() {
        return SequenceTemplateBuilder.builder();
    }

    public SequenceTemplateBuilder toBuilder() {
        return SequenceTemplateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
