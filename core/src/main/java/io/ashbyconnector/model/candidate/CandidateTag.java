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

/** A tag that candidates can have. Ashby API, candidateTag.list. */
@Buildable
public record CandidateTag(
        String id,
        @Nullable String title,
        boolean isArchived,
        @JsonAnySetter Map<String, JsonNode> additionalProperties)
        implements AshbyRecord {
    public CandidateTag {
        Objects.requireNonNull(id, "CandidateTag without id");
        additionalProperties = Copies.of(additionalProperties);
    }

    public static CandidateTagBuilder builder() {
        return CandidateTagBuilder.builder();
    }

    public CandidateTagBuilder toBuilder() {
        return CandidateTagBuilder.toBuilder(this);
    }

    @Override
    public String toString() {
        return Label.of(this, id);
    }
}
