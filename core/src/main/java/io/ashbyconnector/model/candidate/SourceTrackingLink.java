package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import io.ashbyconnector.model.Format;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A link that credits applications to a source. Ashby API, sourceTrackingLink.list. */
@Buildable
public record SourceTrackingLink(
        String id,

        @JsonPropertyDescription("The part of the link that names it") @Nullable
        String code,

        boolean enabled,

        @JsonPropertyDescription("Id of the source") @Nullable
        String sourceId,

        @Format("uri") @Nullable String link,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public SourceTrackingLink {
        Objects.requireNonNull(id, "SourceTrackingLink without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static SourceTrackingLinkBuilder builder() {
        return SourceTrackingLinkBuilder.builder();
    }

    public SourceTrackingLinkBuilder toBuilder() {
        return SourceTrackingLinkBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
