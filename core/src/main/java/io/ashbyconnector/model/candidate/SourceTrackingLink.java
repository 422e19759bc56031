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

/**
 * A link that credits applications to a source. Ashby API, sourceTrackingLink.list.
 *
 * @param id the link's id, a UUID
 * @param code the part of the link that names it; may be null
 * @param enabled whether the link is in use
 * @param sourceId the id of the source, a UUID; may be null
 * @param link the address to give out; may be null
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
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
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the link's id, a UUID
     * @param code the part of the link that names it
     * @param enabled whether the link is in use
     * @param sourceId the id of the source, a UUID
     * @param link the address to give out
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public SourceTrackingLink {
        Objects.requireNonNull(id, "SourceTrackingLink without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static SourceTrackingLinkBuilder builder() {
        return SourceTrackingLinkBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public SourceTrackingLinkBuilder toBuilder() {
        return SourceTrackingLinkBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
