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

/**
 * A pattern that sequences are made from. Ashby API, sequenceTemplate.list and sequenceTemplate.info.
 *
 * @param id the template's id, a UUID
 * @param title the template's title; may be null
 * @param isArchived whether the template is archived, and so out of use
 * @param unsubscribeLinkActive whether candidates can unsubscribe by a link; may be null
 * @param stages the stages, in order: objects; Ashby promises no form; never null
 * @param updatedAt when the template was last changed; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes copies of the lists and maps. Null for one of them is the same as an empty one.
     *
     * @param id the template's id, a UUID
     * @param title the template's title
     * @param isArchived whether the template is archived, and so out of use
     * @param unsubscribeLinkActive whether candidates can unsubscribe by a link
     * @param stages the stages, in order: objects
     * @param updatedAt when the template was last changed
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public SequenceTemplate {
        Objects.requireNonNull(id, "SequenceTemplate without id");
        stages = Copies.of(stages);
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SequenceTemplateBuilder builder() {
        return SequenceTemplateBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SequenceTemplateBuilder toBuilder() {
        return SequenceTemplateBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
