package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.ashbyconnector.internal.model.Buildable;
import io.ashbyconnector.internal.model.Copies;
import io.ashbyconnector.internal.model.Label;
import io.ashbyconnector.model.AshbyRecord;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tag that candidates can have. Ashby API, candidateTag.list.
 *
 * @param id the tag's id, a UUID
 * @param title the tag's title; may be null
 * @param isArchived whether the tag is archived, and so out of use
 * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON; never null
 */
@Buildable
public record CandidateTag(
        String id,
        @Nullable String title,
        boolean isArchived,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    /**
     * Takes a copy of the map. Null for it is the same as an empty one.
     *
     * @param id the tag's id, a UUID
     * @param title the tag's title
     * @param isArchived whether the tag is archived, and so out of use
     * @param additionalProperties the fields that have no component here, by their names in Ashby's JSON
     * @throws NullPointerException if {@code id} is null
     */
    public CandidateTag {
        Objects.requireNonNull(id, "CandidateTag without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    /** {@return a builder with nothing set} */
    public static CandidateTagBuilder builder() {
        return CandidateTagBuilder.builder();
    }

    /** {@return a builder that starts with the values of this record} */
    public CandidateTagBuilder toBuilder() {
        return CandidateTagBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
